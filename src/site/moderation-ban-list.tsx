import { type BanView } from '../comment/bans.view.js';
import { banPath, personPath } from './addresses.js';
import { messagesFor } from './messages/messages.js';
import { Moment } from './moment.js';

const { moment } = messagesFor('en');

const effects = { ban: 'banned', hold: 'on hold' } as const;

/** Bans with what may be done about each. On a person's own page nothing says once more whose they are. */
export function BanList({ bans, onPersonPage = false }: { bans: readonly BanView[]; onPersonPage?: boolean }) {
  return (
    <ul class="queue">
      {bans.map((ban) => (
        <li key={ban.id} class="case" id={`ban-${ban.id}`}>
          <p>
            {!onPersonPage && (
              <>
                <Whom ban={ban} />{' '}
              </>
            )}
            <span class="badge">{ban.state === 'active' ? effects[ban.effect] : ban.state}</span>
          </p>
          <p>
            <q dir="auto">{ban.reason}</q>
          </p>
          {ban.toAuthor !== null && (
            <p>
              To authors: <q dir="auto">{ban.toAuthor}</q>
            </p>
          )}
          <p>
            By <bdi>{ban.madeBy}</bdi>, <Moment at={ban.madeAt} say={moment} />; <Until ban={ban} />.
          </p>
          <Deed ban={ban} />
        </li>
      ))}
    </ul>
  );
}

function Whom({ ban: { kind, target, person } }: { ban: BanView }) {
  if (person !== null)
    return (
      <a href={personPath(person)}>
        sender <code>{person.slice(0, 8)}</code>
      </a>
    );
  return (
    <>
      {kind === 'range' ? 'addresses' : 'mail domain'} <code>{target}</code>
    </>
  );
}

function Until({ ban: { state, endsAt, liftedAt, liftedBy } }: { ban: BanView }) {
  if (state === 'lifted' && liftedAt !== null)
    return (
      <>
        lifted by <bdi>{liftedBy}</bdi>, <Moment at={liftedAt} say={moment} />
      </>
    );
  if (endsAt === null) return <>until somebody lifts it</>;
  return (
    <>
      {state === 'ended' ? 'ended' : 'until'} <Moment at={endsAt} say={moment} />
    </>
  );
}

/** A lifting is taken back as easily; one that has run out is set anew. */
function Deed({ ban }: { ban: BanView }) {
  if (ban.state === 'ended') return null;
  const deed = ban.state === 'active' ? 'lift' : 'put-back';
  return (
    <form method="post" action={banPath(ban.id)}>
      <input type="hidden" name="do" value={deed} />
      <button type="submit" class="plain">
        {deed === 'lift' ? 'Lift' : 'Put back'}
      </button>
    </form>
  );
}
