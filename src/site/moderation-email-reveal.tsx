import type { RevealedEmail } from '../comment/comment.view.js';
import { emailRevealsPath } from './addresses.js';
import { Field } from './field.js';

/** What a moderator's page says of the whole address. */
export interface EmailRevealView {
  /** Null until it was asked for, with a reason. */
  readonly shown: RevealedEmail | null;
  readonly typed: string;
  readonly faults: readonly string[];
}

export const notRevealed: EmailRevealView = { shown: null, typed: '', faults: [] };

/** Nobody needs it to decide, so it is folded away; and it is never in an address or a cache, since only an answer to a POST shows it. */
export function EmailReveal({ commentId, masked, view }: { commentId: string; masked: string; view: EmailRevealView }) {
  const { shown, typed, faults } = view;
  if (shown !== null)
    return (
      <div class="notice" role="group" aria-label="The whole address" tabindex={-1} autofocus>
        <p>
          <bdi>{shown.email}</bdi>
        </p>
        <p>That you saw it is in the log, and the author can read it on the page of their reply.</p>
      </div>
    );
  return (
    <details class="whole-address" open={faults.length > 0}>
      <summary>
        See the whole address behind <bdi>{masked}</bdi>
      </summary>
      <form method="post" action={emailRevealsPath(commentId)}>
        <Field
          name="reason"
          label="Why you need it"
          required
          faults={faults}
          hint="It stays in the log for ever. The author is told that and when somebody saw their address."
        >
          {(tied) => (
            <input {...tied} type="text" dir="auto" autocomplete="off" value={typed} autofocus={faults.length > 0} />
          )}
        </Field>
        <p class="choice">
          <input type="checkbox" id="shareReason" name="shareReason" />
          <label for="shareReason">The author may read the reason</label>
        </p>
        <button type="submit">Show the address</button>
      </form>
    </details>
  );
}
