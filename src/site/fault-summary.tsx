import { replyLimits } from '../comment/comment.dto.js';
import type { FieldFault } from '../platform/domain-error.js';
import type { Messages, ReplyField } from './messages/catalogue.js';

export interface FaultSummaryProps {
  readonly faults: readonly FieldFault[];
  readonly t: Messages;
}

/**
 * All faults at once, each leading to its field. `autofocus` on a focusable element is what brings a reader here without a
 * script: the browser scrolls to it and a screen reader begins with it. (A live region says nothing at page load.)
 */
export function FaultSummary({ faults, t }: FaultSummaryProps) {
  return (
    <div class="summary" id="faults" role="group" aria-labelledby="faults-heading" tabindex={-1} autofocus>
      <h3 id="faults-heading">{t.faultsHeading(faults.length)}</h3>
      <p>{t.notSent}</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.code}`}>
            {isReplyField(fault.field) ? <a href={`#${fault.field}`}>{sentence(fault, t)}</a> : sentence(fault, t)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** For the place beside the field, where the label need not be said again. */
export function sentencesFor(field: ReplyField, faults: readonly FieldFault[], t: Messages): string[] {
  return faults
    .filter((fault) => fault.field === field)
    .map((fault) => withoutLabel(sentence(fault, t), t.labels[field]));
}

function sentence(fault: FieldFault, t: Messages): string {
  const { field } = fault;
  return t.fault(fault, isReplyField(field) ? { label: t.labels[field], limit: replyLimits[field] } : null);
}

function withoutLabel(text: string, label: string): string {
  const start = `${label}: `;
  if (!text.startsWith(start)) return text;
  const rest = text.slice(start.length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

function isReplyField(field: string): field is ReplyField {
  return field === 'comment' || field === 'name' || field === 'email' || field === 'website';
}
