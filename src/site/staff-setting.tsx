import { type SettingKind, writtenAs } from '../platform/settings/setting-kind.js';
import { settingPath } from './addresses.js';
import { Field, type TiedAttributes } from './field.js';
import { shown } from './staff-setting-entry.js';
import { TypedText } from './typed-text.js';

/** One setting with its form. */
export interface SettingFormView {
  readonly key: string;
  readonly about: string;
  readonly kind: SettingKind;
  readonly value: unknown;
  readonly default: unknown;
  /** What was typed and not taken; null: the field shows what holds. */
  readonly typed: string | null;
  readonly faults: readonly string[];
}

export function Setting({ setting }: { setting: SettingFormView }) {
  const { key, about, kind, typed, faults } = setting;
  const label = labelOf(key);
  return (
    <div class="setting">
      <form method="post" action={settingPath(key)}>
        <input type="hidden" name="do" value="save" />
        <Field
          name={key}
          label={label}
          faults={faults}
          hint={
            <>
              {about.charAt(0).toUpperCase() + about.slice(1)}. <Standing setting={setting} /> <code>{key}</code>
            </>
          }
        >
          {(tied) => (
            <Control
              tied={{ ...tied, name: 'value' }}
              kind={kind}
              text={typed ?? writtenAs(kind, setting.value)}
              focused={faults.length > 0}
            />
          )}
        </Field>
        <button type="submit" aria-label={`Save ${label.toLowerCase()}`}>
          Save
        </button>
      </form>
      {!isDefault(setting) && (
        <form method="post" action={settingPath(key)}>
          <input type="hidden" name="do" value="reset" />
          <button type="submit" class="plain" aria-label={`Back to the default: ${label.toLowerCase()}`}>
            Back to the default
          </button>
        </form>
      )}
    </div>
  );
}

/** What holds now, and what would hold if nobody had said anything. */
function Standing({ setting }: { setting: SettingFormView }) {
  const { kind, value, default: standard } = setting;
  if (isDefault(setting))
    return (
      <>
        Now, and by default: <Value kind={kind} value={value} />.
      </>
    );
  return (
    <>
      Now: <Value kind={kind} value={value} />. Default: <Value kind={kind} value={standard} />.
    </>
  );
}

function Value({ kind, value }: { kind: SettingKind; value: unknown }) {
  if (value === '') return <>nothing</>;
  return <q dir="auto">{shown(kind.kind === 'structure' ? value : writtenAs(kind, value))}</q>;
}

type Bounds = SettingKind & { readonly kind: 'number' };

interface ControlProps {
  readonly tied: TiedAttributes;
  readonly kind: SettingKind;
  readonly text: string;
  readonly focused: boolean;
}

function Control({ tied, kind, text, focused }: ControlProps) {
  switch (kind.kind) {
    case 'number':
      return <NumberField tied={tied} bounds={kind} text={text} focused={focused} />;
    case 'line':
      return <input {...tied} type="text" dir="auto" autocomplete="off" value={text} autofocus={focused} />;
    case 'text':
      return <TypedText {...tied} text={text} rows={6} autofocus={focused} />;
    case 'structure':
      return <TypedText {...tied} class="code" text={text} rows={6} spellcheck={false} autofocus={focused} />;
    default:
      return <Choice tied={tied} words={kind.kind === 'choice' ? kind.words : ['yes', 'no']} {...{ text, focused }} />;
  }
}

/** What is no number comes back in a field for text: browsers drop it from one for numbers. */
function NumberField({ tied, bounds, text, focused }: Omit<ControlProps, 'kind'> & { bounds: Bounds }) {
  const common = { ...tied, inputmode: 'numeric', autocomplete: 'off', value: text, autofocus: focused } as const;
  const isNumber = /^-?\d+$/.test(text.trim());
  return isNumber ? (
    <input {...common} type="number" min={bounds.min} max={bounds.max} step={1} />
  ) : (
    <input {...common} type="text" />
  );
}

/** What was sent and is no choice stands there too: else the first of them would seem to be chosen. */
function Choice({ tied, words, text, focused }: Omit<ControlProps, 'kind'> & { words: readonly string[] }) {
  const shownWords = words.includes(text) ? words : [text, ...words];
  return (
    <select {...tied} autofocus={focused}>
      {shownWords.map((word) => (
        <option key={word} value={word} selected={word === text}>
          {word.charAt(0).toUpperCase() + word.slice(1)}
        </option>
      ))}
    </select>
  );
}

function isDefault(setting: SettingFormView): boolean {
  return JSON.stringify(setting.value) === JSON.stringify(setting.default);
}

/** `replies.closeAfterDays` reads "Close after days". */
function labelOf(key: string): string {
  const words = (key.split('.').at(-1) ?? key).replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
