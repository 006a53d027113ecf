import type { QueueView, Decision, ModeratedComment } from '../comment/comment.view.js';
import type { FieldFault } from '../platform/domain-error.js';
import { decisionsPath } from './addresses.js';
import { faultWords } from './fault-words.js';
import { messagesFor } from './messages/messages.js';

/** The desk speaks English. */
const t = messagesFor('en');

export const statusLabels: Readonly<Record<QueueView, string>> = {
  held: 'Held',
  reported: 'Reported',
  published: 'Published',
  declined: 'Declined',
  spam: 'Spam',
  trash: 'Trash',
};

export const decisionLabels: Readonly<Record<Decision, string>> = {
  approve: 'Approve',
  decline: 'Decline',
  spam: 'Spam',
  trash: 'Trash',
  restore: 'Put back',
};

/** A decline that was not made: what was typed, and what is wrong with it. */
export interface UnmadeDecision {
  readonly reason: string;
  readonly code: string;
  readonly faults: readonly FieldFault[];
}

export interface ReasonChoice {
  readonly code: string;
  readonly label: string;
}

export interface DecisionsProps {
  readonly comment: Pick<ModeratedComment, 'id' | 'version'>;
  readonly decisions: readonly Decision[];
  /** The publisher's, for a decline. */
  readonly reasons: readonly ReasonChoice[];
  /** Where in the queue the answer leads back to: see queue-place.view.ts. */
  readonly back: string;
  readonly unmade?: UnmadeDecision | null;
}

/** One form for each decision: with several buttons in one form, Enter in the reason would press the first of them. */
export function Decisions({ comment, decisions, reasons, back, unmade = null }: DecisionsProps) {
  return (
    <div class="decisions" role="group" aria-label="Decide">
      {decisions.map((decision) => (
        <DecisionForm
          key={decision}
          comment={comment}
          decision={decision}
          reasons={reasons}
          back={back}
          unmade={unmade}
        />
      ))}
    </div>
  );
}

interface DecisionFormProps extends Omit<DecisionsProps, 'decisions'> {
  readonly decision: Decision;
}

function DecisionForm({ comment, decision, reasons, back, unmade = null }: DecisionFormProps) {
  return (
    <form method="post" action={decisionsPath(comment.id)} class={decision} data-act={decision} data-leaves>
      <input type="hidden" name="decision" value={decision} />
      <input type="hidden" name="version" value={comment.version} />
      <input type="hidden" name="back" value={back} />
      {decision === 'decline' && (
        <>
          {reasons.length > 0 && <Code id={`code-${comment.id}`} reasons={reasons} chosen={unmade?.code ?? ''} />}
          <Reason id={`reason-${comment.id}`} unmade={unmade} />
        </>
      )}
      <button type="submit">{decisionLabels[decision]}</button>
    </form>
  );
}

/** The author reads the publisher's text for it, in the language of the article. */
function Code({ id, reasons, chosen }: { id: string; reasons: readonly ReasonChoice[]; chosen: string }) {
  return (
    <>
      <label for={id}>Why</label>
      <select id={id} name="code" dir="auto">
        <option value="">No reason</option>
        {reasons.map(({ code, label }) => (
          <option key={code} value={code} selected={code === chosen}>
            {label}
          </option>
        ))}
      </select>
    </>
  );
}

/** With a fault it takes the focus, its sentence read with it. */
function Reason({ id, unmade }: { id: string; unmade: UnmadeDecision | null }) {
  const faultId = `${id}-fault`;
  const faults = (unmade?.faults ?? []).map((fault) => faultWords(fault, t)).join(' ');
  const faulty = faults === '' ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': faultId, autofocus: true };
  return (
    <>
      <label for={id} class="unseen">
        A sentence for the author (optional)
      </label>
      {faults !== '' && (
        <p class="fault" id={faultId}>
          {faults}
        </p>
      )}
      <input
        id={id}
        name="reason"
        type="text"
        dir="auto"
        autocomplete="off"
        placeholder="A sentence for the author"
        value={unmade?.reason}
        {...faulty}
      />
    </>
  );
}
