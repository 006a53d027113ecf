import type { ModeratedComment } from '../comment/comment.view.js';
import { titleOf } from '../comment/rules.view.js';

/** What the rules said, and the last decision. */
export function Reasons({ comment }: { comment: ModeratedComment }) {
  const { verdict, reason } = comment;
  if (verdict.reasons.length === 0 && reason === null) return null;
  return (
    <dl class="reasons">
      {verdict.reasons.map(({ rule, outcome, detail }) => (
        <div key={`${rule} ${detail}`}>
          <dt>
            {titleOf(rule)} <span class="outcome">{did[outcome]}</span>
          </dt>
          <dd>{detail}</dd>
        </div>
      ))}
      {reason !== null && (
        <div>
          <dt>Reason given</dt>
          <dd dir="auto">{reason}</dd>
        </div>
      )}
    </dl>
  );
}

const did: Readonly<Record<ModeratedComment['verdict']['reasons'][number]['outcome'], string>> = {
  note: 'noted',
  hold: 'held it',
  decline: 'declined it',
  spam: 'sent it to spam',
  'would-hold': 'watched: would have held it',
  'would-decline': 'watched: would have declined it',
  'would-spam': 'watched: would have sent it to spam',
};
