import type { EarlierVersion } from '../comment/earlier-versions.queries.js';
import type { Messages } from './messages/catalogue.js';

/** What moderators changed about the author's words: when, why, and what stood there, to the letter. Who it was stays with the house. */
export function StaffEdits({ versions, t }: { versions: readonly EarlierVersion[]; t: Messages }) {
  const edits = versions.filter(({ by }) => by !== null);
  if (edits.length === 0) return null;
  return (
    <section aria-labelledby="staff-edits">
      <h2 id="staff-edits">{t.staffEdits.title}</h2>
      <p>{t.staffEdits.text}</p>
      <ol class="versions">
        {edits.map(({ version, source, replacedAt, reason }) => (
          <li key={version}>
            {reason !== null && <blockquote dir="auto">{reason}</blockquote>}
            <p>{(reason === null ? t.staffEdits.takenBack : t.staffEdits.until)({ moment: t.moment(replacedAt) })}</p>
            <pre class="source" dir="auto">{`\n${source}`}</pre>
          </li>
        ))}
      </ol>
    </section>
  );
}
