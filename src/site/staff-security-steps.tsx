import { type AuthenticatorOffer, type PasskeyOffer } from '../account/second-factor.view.js';
import { confirmationPath, passkeysPath, securityPath } from './addresses.js';
import { Field } from './field.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';
import { PasskeyForm } from './staff-passkey-form.js';
import { StaffQr } from './staff-qr.js';

const current = 'security' as const;

/** The app is told its secret, and shows that it has understood. */
export function authenticatorStepPage(
  site: Site,
  { staff, offer, fault }: { staff: StaffView; offer: AuthenticatorOffer; fault: string | null },
): string {
  const title = 'Set up an authenticator app';
  return staffPage(
    site,
    { title: fault ? `Error: ${title}` : title, staff, current },
    <>
      <h1>{title}</h1>
      <p>
        Let the app on your telephone see this, or type the letters into it. Then send the six digits that it shows.
      </p>
      <StaffQr text={offer.uri} label="QR code for the authenticator app" />
      <p>
        <code class="secret">{offer.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <form method="post" action={confirmationPath}>
        <Field name="code" label="Six digits" required faults={fault === null ? [] : [fault]}>
          {(tied) => <input {...tied} inputmode="numeric" autocomplete="one-time-code" autofocus dir="ltr" />}
        </Field>
        <button type="submit">Turn it on</button>
      </form>
      <p>
        <a href={securityPath}>Not now</a>
      </p>
    </>,
  );
}

/** The device makes a key and keeps it. */
export function passkeyStepPage(
  site: Site,
  { staff, offer, fault }: { staff: StaffView; offer: PasskeyOffer; fault: string | null },
): string {
  const title = 'Add a passkey';
  return staffPage(
    site,
    { title: fault ? `Error: ${title}` : title, staff, current, script: site.passkeyScript },
    <>
      <h1>{title}</h1>
      {fault && (
        <div class="summary" role="group" aria-label="Not added" tabindex={-1} autofocus>
          <p>{fault}</p>
        </div>
      )}
      <p>
        Your device asks for your finger, your face or its own number, and keeps the key. Nothing of that comes to us.
      </p>
      <PasskeyForm
        action={passkeysPath}
        offer={offer}
        way="create"
        sorry="That did not work: it was called off, or this device has a passkey for you already."
      >
        <Field name="name" label="Your word for it" required hint="Such as the name of the device.">
          {(tied) => <input {...tied} maxlength={80} autocomplete="off" />}
        </Field>
        <button type="submit">Add it</button>
      </PasskeyForm>
      <p class="without-passkeys">This browser cannot keep a passkey for us, or its scripts are turned off.</p>
      <p>
        <a href={securityPath}>Not now</a>
      </p>
    </>,
  );
}

/** Shown once, and never again. */
export function recoveryCodesPage(
  site: Site,
  { staff, codes }: { staff: StaffView; codes: readonly string[] },
): string {
  return staffPage(
    site,
    { title: 'Recovery codes', staff, current },
    <>
      <h1>Recovery codes</h1>
      <p>
        Print them, or write them down, and keep them away from your telephone. Each opens the door once when your
        second factor is lost. They are shown here once and never again.
      </p>
      <ol class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <a href={securityPath}>I have them</a>
      </p>
    </>,
  );
}
