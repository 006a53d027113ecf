import { signInPath } from './addresses.js';
import { Field } from './field.js';
import { messagesFor } from './messages/messages.js';
import { page } from './page.js';
import type { Site } from './site.js';
import { tryAgainIn } from './try-again-in.js';

export interface SignInPageView {
  /** Kept for a second try. */
  readonly email: string;
  /** `refused` never says whether it was the address, the password or a closed account. */
  readonly fault: 'refused' | 'too-many' | null;
  readonly retryAfterSeconds: number | null;
}

export function signInPage(site: Site, { email, fault, retryAfterSeconds }: SignInPageView): string {
  const title = 'Sign in';
  return page(
    site,
    { title: `${fault ? 'Error: ' : ''}${title} – ${site.name}`, lang: 'en' },
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
    </div>,
  );
}

const sentences = {
  refused: 'That did not work. Please check the address and the password.',
  'too-many': 'Too many tries. Please wait a little.',
} as const;
