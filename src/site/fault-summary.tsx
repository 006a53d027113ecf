import type { FieldFault } from '../platform/domain-error.js';
import { faultWords, faultWordsOf } from './fault-words.js';
import type { Messages, ReplyField } from './messages/catalogue.js';

export interface FaultSummaryProps {
  readonly faults: readonly FieldFault[];
  /** What became of the form; that the reply was not sent, when left out. */
  readonly outcome?: string;
  readonly t: Messages;
}

/**
 * All faults at once, each leading to its field. `autofocus` on a focusable element is what brings a reader here without a
 * script: the browser scrolls to it and a screen reader begins with it. (A live region says nothing at page load.)
 */
export function FaultSummary({ faults, outcome, t }: FaultSummaryProps) {
  return (
    <div class="summary" id="faults" role="group" aria-labelledby="faults-heading" tabindex={-1} autofocus>
      <h3 id="faults-heading">{t.faultsHeading({ count: faults.length })}</h3>
      <p>{outcome ?? t.notSent}</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.code}`}>
            {isReplyField(fault.field, t) ? (
              <a href={`#${fault.field}`}>{faultWordsOf(fault.field, fault, t)}</a>
            ) : (
              faultWords(fault, t)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** For the place beside the field, where the label need not be said again. */
export function sentencesFor(field: ReplyField, faults: readonly FieldFault[], t: Messages): string[] {
  return faults.filter((fault) => fault.field === field).map((fault) => faultWords(fault, t));
}

function isReplyField(field: string, t: Messages): field is ReplyField {
  return Object.hasOwn(t.labels, field);
}
