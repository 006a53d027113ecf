import type { EarlierVersion } from '../comment/earlier-versions.queries.js';
import { messagesFor } from './messages/messages.js';
import { Moment } from './moment.js';

const { moment } = messagesFor('en');

/** What the author had written before, to the letter. */
export function EarlierVersions({ versions }: { versions: readonly EarlierVersion[] }) {
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="earlier-heading">
      <h2 id="earlier-heading">What its author wrote before</h2>
      <ol class="versions">
        {versions.map(({ version, source, replacedAt }) => (
          <li key={version}>
            <p>
              Until <Moment at={replacedAt} say={moment} />
            </p>
            <pre class="source" dir="auto">{`\n${source}`}</pre>
          </li>
        ))}
      </ol>
    </section>
  );
}
