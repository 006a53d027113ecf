import type { QueueView, Decision, ModeratedComment } from '../comment/comment.view.js';
import { decisionsPath } from './addresses.js';

export const statusLabels: Readonly<Record<QueueView, string>> = {
  held: 'Held',
  reported: 'Reported',
  published: 'Published',
  declined: 'Declined',
  spam: 'Spam',
  trash: 'Trash',
};

const buttons: Readonly<Record<Decision, string>> = {
  approve: 'Approve',
  decline: 'Decline',
  spam: 'Spam',
  trash: 'Trash',
  restore: 'Put back',
};

/** What was done, as the words around "the reply by Otto". */
export const deeds: Readonly<Record<Decision, readonly [before: string, after: string]>> = {
  approve: ['approved', ''],
  decline: ['declined', ''],
  spam: ['marked', ' as spam'],
  trash: ['moved', ' to the trash'],
  restore: ['put', ' back'],
};

export interface DecisionsProps {
  readonly comment: Pick<ModeratedComment, 'id' | 'version'>;
  readonly decisions: readonly Decision[];
  /** The tab of the queue that the answer leads back to. */
  readonly back: QueueView;
}

/** One form for each decision: with several buttons in one form, Enter in the reason would press the first of them. */
export function Decisions({ comment, decisions, back }: DecisionsProps) {
  return (
    <div class="decisions" role="group" aria-label="Decide">
      {decisions.map((decision) => (
        <DecisionForm key={decision} comment={comment} decision={decision} back={back} />
      ))}
    </div>
  );
}

interface DecisionFormProps extends Pick<DecisionsProps, 'comment' | 'back'> {
  readonly decision: Decision;
  readonly label?: string;
}

export function DecisionForm({ comment, decision, back, label }: DecisionFormProps) {
  const reasonId = `reason-${comment.id}`;
  return (
    <form method="post" action={decisionsPath(comment.id)} class={decision}>
      <input type="hidden" name="decision" value={decision} />
      <input type="hidden" name="version" value={comment.version} />
      <input type="hidden" name="back" value={back} />
      {decision === 'decline' && (
        <>
          <label for={reasonId}>Reason for the author (optional)</label>
          <input id={reasonId} name="reason" type="text" dir="auto" autocomplete="off" />
        </>
      )}
      <button type="submit">{label ?? buttons[decision]}</button>
    </form>
  );
}
