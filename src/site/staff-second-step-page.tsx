import { type PasskeyOffer } from '../account/second-factor.view.js';
import { passkeySignInPath, secondStepPath, signInPath } from './addresses.js';
import { Field } from './field.js';
import { page } from './page.js';
import type { Site } from './site.js';
import { PasskeyForm } from './staff-passkey-form.js';

export interface SecondStepView {
  /** Stands for the password. */
  readonly ticket: string;
  readonly fault: string | null;
  /** Null where passkeys cannot be. */
  readonly passkey: PasskeyOffer | null;
}

/** The second page of signing in, for whoever has a second factor. */
export function secondStepPage(site: Site, { ticket, fault, passkey }: SecondStepView): string {
  const title = 'Your second factor';
  return page(
    site,
    {
      title: `${fault ? 'Error: ' : ''}${title} – ${site.name}`,
      lang: 'en',
      script: passkey ? site.passkeyScript : undefined,
    },
    <div class="leaf narrow">
      <h1>{title}</h1>
      <form method="post" action={secondStepPath}>
        <input type="hidden" name="ticket" value={ticket} />
        <Field
          name="code"
          label="Code"
          required
          hint="The six digits that your authenticator app shows now, or one of your recovery codes."
          faults={fault === null ? [] : [fault]}
        >
          {(tied) => <input {...tied} autocomplete="one-time-code" autocapitalize="characters" autofocus dir="ltr" />}
        </Field>
        <button type="submit">Sign in</button>
      </form>
      {passkey && <PasskeySignIn offer={passkey} />}
      <p>
        <a href={signInPath}>Begin again</a>
      </p>
    </div>,
  );
}

export function PasskeySignIn({ offer }: { offer: PasskeyOffer }) {
  return (
    <PasskeyForm
      action={passkeySignInPath}
      offer={offer}
      way="get"
      sorry="That did not work: it was called off, or there is no passkey for this site here."
    >
      <button type="submit" class="plain">
        Sign in with a passkey
      </button>
    </PasskeyForm>
  );
}
