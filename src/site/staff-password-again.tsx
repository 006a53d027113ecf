import { Field } from './field.js';

/** Whatever changes how somebody signs in asks for their password: the browser may have been left open. */
export function PasswordAgain({ id, fault }: { id: string; fault: string | null }) {
  return (
    <Field name={`${id}-password`} label="Your password" required faults={fault === null ? [] : [fault]}>
      {(tied) => (
        <input {...tied} name="password" type="password" autocomplete="current-password" autofocus={fault !== null} />
      )}
    </Field>
  );
}
