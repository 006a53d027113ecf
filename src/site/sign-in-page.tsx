import { type PasskeyOffer } from '../account/second-factor.view.js';
import { signInPath } from './addresses.js';
import { Field } from './field.js';
import { messagesFor } from './messages/messages.js';
import { page } from './page.js';
import type { Site } from './site.js';
import { PasskeySignIn } from './staff-second-step-page.js';
import { tryAgainIn } from './try-again-in.js';

export interface SignInPageView {
  /** Kept for a second try. */
  readonly email: string;
  /** `refused` never says whether it was the address, the password or a closed account. */
  readonly fault: keyof typeof sentences | null;
  readonly retryAfterSeconds: number | null;
  /** Null where passkeys cannot be. */
  readonly passkey: PasskeyOffer | null;
}

export function signInPage(site: Site, { email, fault, retryAfterSeconds, passkey }: SignInPageView): string {
  const title = 'Sign in';
  return page(
    site,
    {
      title: `${fault ? 'Error: ' : ''}${title} – ${site.name}`,
      lang: 'en',
      script: passkey ? site.passkeyScript : undefined,
    },
    <div class="leaf narrow">
      <h1>{title}</h1>
      <p class="standfirst">For those who look after the replies.</p>
      {fault && (
        <div class="summary" role="group" aria-label="Not signed in" tabindex={-1} autofocus>
          <p>{sentences[fault]}</p>
          {retryAfterSeconds !== null && <p>{tryAgainIn(retryAfterSeconds, messagesFor('en'))}</p>}
        </div>
      )}
      <form method="post" action={signInPath}>
        <Field name="email" label="Email" required>
          {(tied) => (
            <input {...tied} type="email" value={email} autocomplete="username" dir="ltr" autofocus={!fault} />
          )}
        </Field>
        <Field name="password" label="Password" required>
          {(tied) => <input {...tied} type="password" autocomplete="current-password" />}
        </Field>
        <button type="submit">Sign in</button>
      </form>
      {passkey && <PasskeySignIn offer={passkey} />}
    </div>,
  );
}

const sentences = {
  refused: 'That did not work. Please check the address and the password.',
  'passkey-refused': 'That passkey was not taken. Please try again, or use your password.',
  'too-late': 'That took too long. Please begin again.',
  'too-many': 'Too many tries. Please wait a little.',
} as const;
