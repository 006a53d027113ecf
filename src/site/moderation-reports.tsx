import type { ModeratedComment } from '../comment/comment.view.js';

const mostTexts = 5;

/** How many readers complained, of what, and in which words; who they are is known to nobody. */
export function Reports({ comment: { reports, reportReasons } }: { comment: ModeratedComment }) {
  const all = reportReasons.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  const texts = reports.flatMap(({ text, at }) => (text === null ? [] : [{ text, at }])).slice(0, mostTexts);
  return (
    <div class="reports">
      <p>
        <b>{all === 1 ? 'A reader reported it' : `${all} readers reported it`}</b>:{' '}
        {reportReasons.map(({ reason, count }) => (all === 1 ? reason : `${count} × ${reason}`)).join(', ')}
      </p>
      {texts.length > 0 && (
        <ul aria-label="In their words">
          {texts.map(({ text, at }) => (
            <li key={at.toISOString()}>
              <q dir="auto">{text}</q>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
