import { Field } from './field.js';
import { page } from './page.js';
import type { Site } from './site.js';

export interface SetUpPageView {
  /** Where the form goes: the address of the one-time link. Null when the link was used or has run out. */
  readonly action: string | null;
  /** Whose account it is. */
  readonly name: string;
  /** A sentence about what was wrong with the last try. */
  readonly fault: string | null;
}

/** A new member of staff chooses a password by the link that the operator handed over. */
export function setUpPage(site: Site, view: SetUpPageView): string {
  const { action, name, fault } = view;
  const title = action === null ? 'This link has done its work' : 'Choose your password';
  return page(
    site,
    { title: `${fault ? 'Error: ' : ''}${title} – ${site.name}`, lang: 'en' },
    <div class="leaf narrow">
      <h1>{title}</h1>
      {action === null ? (
        <p class="standfirst">It was used already, or it has run out. Whoever runs this site can make you a new one.</p>
      ) : (
        <>
          <p class="standfirst">
            Welcome, <bdi>{name}</bdi>.
          </p>
          <SetUpForm action={action} fault={fault} />
        </>
      )}
    </div>,
  );
}

/** Twice, since without a script nobody can look at what was typed. No `maxlength`: it would cut a pasted password in silence. */
function SetUpForm({ action, fault }: { action: string; fault: string | null }) {
  return (
    <form method="post" action={action}>
      <Field
        name="password"
        label="Password"
        required
        hint="8 characters or more. A few words that only you would put together are better than one odd one."
        faults={fault === null ? [] : [fault]}
      >
        {(tied) => (
          <input {...tied} type="password" minlength={8} autocomplete="new-password" autofocus={fault !== null} />
        )}
      </Field>
      <Field name="again" label="The same once more" required>
        {(tied) => <input {...tied} type="password" minlength={8} autocomplete="new-password" />}
      </Field>
      <button type="submit">Keep this password</button>
    </form>
  );
}
