import type { Messages } from './messages/catalogue.js';

/** What connects a page with the line in the operator's log. */
export function RequestNumber({ id, t }: { id: string; t: Messages }) {
  return <p class="request-number">{t.requestId({ number: <code dir="ltr">{id}</code> })}</p>;
}
