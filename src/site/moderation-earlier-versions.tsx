import type { EarlierVersion } from '../comment/earlier-versions.queries.js';
import { messagesFor } from './messages/messages.js';
import { Moment } from './moment.js';

const { moment } = messagesFor('en');

/** What it said before, to the letter; and who changed it and why, where its author did not. */
export function EarlierVersions({ versions }: { versions: readonly EarlierVersion[] }) {
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="earlier-heading">
      <h2 id="earlier-heading">What it said before</h2>
      <ol class="versions">
        {versions.map(({ version, source, replacedAt, by, reason }) => (
          <li key={version}>
            <p>
              Until <Moment at={replacedAt} say={moment} />
              {by !== null && <ChangedBy name={by} reason={reason} />}
            </p>
            <pre class="source" dir="auto">{`\n${source}`}</pre>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ChangedBy({ name, reason }: { name: string; reason: string | null }) {
  return (
    <>
      , when <bdi>{name}</bdi>{' '}
      {reason === null ? (
        'took the edit back'
      ) : (
        <>
          edited it: <q dir="auto">{reason}</q>
        </>
      )}
    </>
  );
}
