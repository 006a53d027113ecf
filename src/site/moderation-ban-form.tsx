import { type BanKind, bansKeptDays } from '../comment/bans.view.js';
import type { FieldFault } from '../platform/domain-error.js';
import { bansPath } from './addresses.js';
import { Field } from './field.js';

/** What a form of a ban held that was not taken; empty for a fresh one. */
export interface BanDraft {
  readonly fields: Readonly<Record<string, string>>;
  readonly faults: readonly FieldFault[];
}

export const freshBan: BanDraft = { fields: {}, faults: [] };

const effects = { ban: 'Ban: replies are stopped', hold: 'Hold: a moderator reads first' } as const;

const terms: Readonly<Record<'person' | 'other', readonly (readonly [string, string])[]>> = {
  person: [
    ['1', 'For a day'],
    ['7', 'For a week'],
    [String(bansKeptDays), `For ${bansKeptDays} days`],
  ],
  other: [
    ['1', 'For a day'],
    ['7', 'For a week'],
    ['30', 'For 30 days'],
    ['365', 'For a year'],
    ['', 'Until somebody lifts it'],
  ],
};

/** For one person, or else for a range or a mail domain that is typed. */
export function BanForm({ person, draft: { fields, faults } }: { person: string | null; draft: BanDraft }) {
  const faultsOf = (name: string) => faults.filter(({ field }) => field === name).map(({ message }) => message);
  const text = (
    name: Exclude<BanKind, 'person'> | 'reason' | 'toAuthor',
    label: string,
    hint: string,
    required = false,
  ) => (
    <Field name={name} label={label} hint={hint} required={required} faults={faultsOf(name)}>
      {(tied) => <input {...tied} type="text" dir="auto" autocomplete="off" value={fields[name] ?? ''} />}
    </Field>
  );
  return (
    <form method="post" action={bansPath} class="ban" novalidate>
      {faults.length > 0 && <Faults faults={faults} />}
      {person !== null && <input type="hidden" name="person" value={person} />}
      {person === null && text('range', 'Range of addresses', 'Such as 192.0.2.7, 192.0.2.0/24 or 2001:db8::/32.')}
      {person === null &&
        text('domain', 'Or mail domain', 'Such as example.org, with all below it. Anybody can type any address.')}
      <Choice name="effect" label="What happens" options={Object.entries(effects)} chosen={fields.effect ?? 'ban'} />
      <Choice
        name="days"
        label="How long"
        options={terms[person === null ? 'other' : 'person']}
        chosen={fields.days ?? '7'}
      />
      {text('reason', 'Why', 'For staff. It stays in the log for ever, so leave addresses out.', true)}
      {text(
        'toAuthor',
        'A sentence for the author',
        'Whoever is stopped reads it with their reply. May be left empty.',
      )}
      <button type="submit">{person === null ? 'Ban or hold them' : 'Ban or hold this sender'}</button>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
  readonly chosen: string;
}

function Choice({ name, label, options, chosen }: ChoiceProps) {
  return (
    <Field name={name} label={label}>
      {({ id }) => (
        <select id={id} name={name}>
          {options.map(([value, says]) => (
            <option key={value} value={value} selected={value === chosen}>
              {says}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function Faults({ faults }: { faults: readonly FieldFault[] }) {
  return (
    <div class="notice overtaken" role="group" aria-label="Not done" tabindex={-1} autofocus>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
