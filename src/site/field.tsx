import type { ComponentChildren } from 'preact';

export interface FieldProps {
  readonly name: string;
  /** Of the control, where its name stands twice on a page; else the name, so that an error summary can point at it. */
  readonly id?: string;
  readonly label: string;
  readonly required?: boolean;
  /** Sentences about what is wrong; empty when nothing is. */
  readonly faults?: readonly string[];
  /** Ids of texts elsewhere on the page that explain the field. */
  readonly describedBy?: string;
  readonly hint?: ComponentChildren;
  /** Receives what ties the control to its label, hint and faults. */
  readonly children: (tied: TiedAttributes) => ComponentChildren;
}

export interface TiedAttributes {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** One labelled control of a form with everything that is said about it. */
export function Field({
  name,
  id = name,
  label,
  required = false,
  faults = [],
  describedBy,
  hint,
  children,
}: FieldProps) {
  const faultId = `${id}-fault`;
  const hintId = `${id}-hint`;
  const texts = [faults.length > 0 && faultId, hint && hintId, describedBy].filter(Boolean);
  return (
    <div class="field">
      {/* On a line of its own where nothing is styled: w3m sets a label beside a textarea at the foot of it. */}
      <div>
        <label for={id}>
          {label}
          {required && (
            <>
              {' '}
              <span class="required">*</span>
            </>
          )}
        </label>
      </div>
      {hint && <p id={hintId}>{hint}</p>}
      {faults.length > 0 && (
        <p class="fault" id={faultId}>
          {faults.join(' ')}
        </p>
      )}
      {children({
        id,
        name,
        required,
        'aria-invalid': faults.length > 0 ? 'true' : undefined,
        'aria-describedby': texts.length > 0 ? texts.join(' ') : undefined,
      })}
    </div>
  );
}
