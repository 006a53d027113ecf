import { Field } from './field.js';
import type { Messages } from './messages/catalogue.js';
import { TypedText } from './typed-text.js';

/** What was typed, to be taken along where it can be sent no more. */
export function KeptText({ text, rows = 8, t }: { text: string; rows?: number; t: Messages }) {
  if (text === '') return null;
  return (
    <Field name="comment" label={t.keptText}>
      {(tied) => <TypedText {...tied} text={text} rows={rows} readonly />}
    </Field>
  );
}
