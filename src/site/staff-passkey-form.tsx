import type { ComponentChildren } from 'preact';
import { type PasskeyOffer } from '../account/second-factor.view.js';

export interface PasskeyFormProps {
  readonly action: string;
  readonly offer: PasskeyOffer;
  readonly way: 'create' | 'get';
  readonly sorry: string;
  readonly children: ComponentChildren;
}

/** Hidden until the script (assets/passkey.js) has found that the browser can do it: without one there is no answer to send. */
export function PasskeyForm({ action, offer, way, sorry, children }: PasskeyFormProps) {
  return (
    <form method="post" action={action} data-passkey={JSON.stringify(offer.options)} data-way={way} hidden>
      <input type="hidden" name="ticket" value={offer.ticket} />
      <input type="hidden" name="credential" value="" />
      {children}
      <p class="fault" role="status" data-sorry={sorry} />
    </form>
  );
}
