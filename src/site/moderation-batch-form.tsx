import { type Decision, decisions } from '../comment/comment.view.js';
import type { QueuePlace } from '../moderation/queue-place.view.js';
import { batchesPath } from './addresses.js';
import { decisionLabels, type ReasonChoice } from './decisions.js';

/** What somebody chose for a batch that could not be frozen, and why. */
export interface UnfrozenBatch {
  readonly decision: string;
  readonly reason: string;
  readonly code: string;
  readonly faults: readonly string[];
}

export interface BatchFormProps {
  /** What the batch is to be about. */
  readonly place: QueuePlace;
  /** The publisher's, for a decline. */
  readonly reasons: readonly ReasonChoice[];
  readonly unfrozen?: UnfrozenBatch | null;
}

/** One decision about all that is in a list, or that a search finds in it. It is shown and counted before anything happens. */
export function BatchForm({ place, reasons, unfrozen = null }: BatchFormProps) {
  const faulty = unfrozen === null ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': 'batch-fault' };
  return (
    <details class="many" open={unfrozen !== null}>
      <summary>Decide about all of these at once</summary>
      <form method="post" action={batchesPath}>
        <input type="hidden" name="status" value={place.status} />
        <input type="hidden" name="q" value={place.q} />
        {unfrozen !== null && (
          <p class="fault" id="batch-fault" tabindex={-1} autofocus>
            {unfrozen.faults.join(' ')}
          </p>
        )}
        <label for="batch-decision">Decision</label>
        <select id="batch-decision" name="decision" {...faulty}>
          {decisions.map((decision) => (
            <option key={decision} value={decision} selected={decision === (unfrozen?.decision ?? usual(place))}>
              {decisionLabels[decision]}
            </option>
          ))}
        </select>
        {reasons.length > 0 && (
          <>
            <label for="batch-code">Why, for a decline</label>
            <select id="batch-code" name="code" dir="auto">
              <option value="">No reason</option>
              {reasons.map(({ code, label }) => (
                <option key={code} value={code} selected={code === unfrozen?.code}>
                  {label}
                </option>
              ))}
            </select>
          </>
        )}
        <label for="batch-reason">A sentence for the authors (optional)</label>
        <input id="batch-reason" name="reason" type="text" dir="auto" autocomplete="off" value={unfrozen?.reason} />
        <button type="submit" class="plain">
          Count them and show me
        </button>
      </form>
      <p>
        Nothing happens before you have seen the set and started it. <a href={batchesPath}>All batches</a>
      </p>
    </details>
  );
}

const usual = ({ status }: QueuePlace): Decision => (status === 'spam' || status === 'trash' ? 'trash' : 'spam');
