import { abilities, grantable, type GrantableAbility } from '../account/abilities.js';
import { type ListedStaff, type ListedToken } from '../account/staff.view.js';
import { tokenRevocationPath, tokensPath } from './addresses.js';
import { Field } from './field.js';
import { messagesFor } from './messages/messages.js';
import { Moment } from './moment.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';
import { Faults } from './staff-people-page.js';
import { LimitFields, RoleField, type TypedWork } from './staff-work-fields.js';

export interface TypedToken extends TypedWork {
  readonly name: string;
  readonly staffId: string;
  readonly days: string;
  readonly abilities: readonly string[];
}

export interface StaffTokensView {
  readonly staff: StaffView;
  readonly tokens: readonly ListedToken[];
  readonly people: readonly ListedStaff[];
  readonly typed: TypedToken;
  readonly revoked: boolean;
  readonly faults: readonly string[];
}

const { moment } = messagesFor('en');

const abilityWords: Readonly<Record<GrantableAbility, string>> = {
  'edit-articles': 'write and publish articles',
  decide: 'see the queue and decide about replies',
  'decide-in-batches': 'decide about all that a search finds',
  'export-replies': 'take lists of replies away as files, addresses masked',
  'answer-as-staff': 'reply under the badge',
  ban: 'ban senders, and lift bans',
  'read-statistics': 'read the figures',
  'read-member-figures': 'read the figures of each member',
  'read-the-log': 'read the log',
  'read-the-rules': 'read the rules and try others',
  'change-the-rules': 'change the rules',
  'reveal-emails': 'see addresses, with a reason',
  'change-settings': 'change settings',
  'run-web-hooks': 'say which programs are called when something happens',
};

/** What programs hold instead of a password. */
export function staffTokensPage(
  site: Site,
  { staff, tokens, people, typed, revoked, faults }: StaffTokensView,
): string {
  return staffPage(
    site,
    { title: faults.length > 0 ? 'Error: Tokens' : 'Tokens', staff, current: 'tokens' },
    <>
      <h1>Tokens</h1>
      <p>For programs, which send one with each request instead of signing in.</p>
      {revoked && (
        <div class="notice" role="group" aria-label="Done" tabindex={-1} autofocus>
          <p>Revoked. It opens nothing any more.</p>
        </div>
      )}
      <Faults faults={faults} />
      <ul class="plainly">
        {tokens.map((token) => (
          <Token key={token.id} token={token} />
        ))}
      </ul>
      <section aria-labelledby="new-token">
        <h2 id="new-token">A new one</h2>
        <form method="post" action={tokensPath}>
          <Field name="name" label="What it is for" required>
            {(tied) => <input {...tied} value={typed.name} maxlength={80} autocomplete="off" />}
          </Field>
          <Field name="staffId" label="Whose it is" hint="It ends with them, and never does more than they may.">
            {(tied) => (
              <select {...tied}>
                <option value="">The house’s own</option>
                {people
                  .filter(({ state }) => state !== 'disabled')
                  .map(({ id, name }) => (
                    <option key={id} value={id} selected={id === typed.staffId}>
                      {name}
                    </option>
                  ))}
              </select>
            )}
          </Field>
          <RoleField role={typed.role} />
          <fieldset>
            <legend>All that it may do</legend>
            <p>Leave all of them empty for whatever the role includes.</p>
            {grantable.map((ability) => (
              <div key={ability} class="choice">
                <input
                  type="checkbox"
                  id={`may-${ability}`}
                  name={ability}
                  value="yes"
                  checked={typed.abilities.includes(ability)}
                />
                <label for={`may-${ability}`}>
                  {abilityWords[ability]}
                  {abilities[ability] !== 'moderator' && ` (${abilities[ability]})`}
                </label>
              </div>
            ))}
          </fieldset>
          <LimitFields work={typed} />
          <Field name="days" label="Good for so many days" hint="1 to 3650; without end when empty.">
            {(tied) => <input {...tied} inputmode="numeric" value={typed.days} autocomplete="off" />}
          </Field>
          <button type="submit">Make a token</button>
        </form>
      </section>
    </>,
  );
}

function Token({ token }: { token: ListedToken }) {
  const { id, name, role, staff, state, abilities: only, limits, createdAt, lastUsedAt, expiresAt } = token;
  return (
    <li>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        , {state}, of <bdi>{staff ?? 'the house'}</bdi>, {role}
        {only && `, only: ${only.join(', ')}`}
        {limits && ', limited'}
        <br />
        made <Moment at={createdAt} say={moment} />,{' '}
        {lastUsedAt ? (
          <>
            used <Moment at={lastUsedAt} say={moment} />
          </>
        ) : (
          'not used yet'
        )}
        {expiresAt && (
          <>
            , good until <Moment at={expiresAt} say={moment} />
          </>
        )}
      </p>
      {state === 'active' && (
        <form method="post" action={tokenRevocationPath(id)}>
          <input type="hidden" name="sure" value="1" />
          <button type="submit" class="plain" aria-label={`Revoke ${name}`}>
            Revoke
          </button>
        </form>
      )}
    </li>
  );
}
