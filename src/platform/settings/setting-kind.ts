import { z } from 'zod';
import { type Setting } from './setting.js';

/** What sort of answer a setting wants, for whoever asks a person. Lengths in code points. */
export type SettingKind =
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'line' | 'text' }
  | { readonly kind: 'structure' };

const longestLine = 200;

export function kindOf({ shape }: Pick<Setting<unknown>, 'shape'>): SettingKind {
  const schema = z.toJSONSchema(shape, { io: 'input' });
  if (schema.enum) return { kind: 'choice', words: schema.enum.map(String) };
  if (schema.type === 'integer')
    return { kind: 'number', min: schema.minimum ?? 0, max: schema.maximum ?? Number.MAX_SAFE_INTEGER };
  if (schema.type === 'boolean') return { kind: 'yes-no' };
  if (schema.type === 'string') return { kind: (schema.maxLength ?? Infinity) > longestLine ? 'text' : 'line' };
  return { kind: 'structure' };
}

/** A value as its field shows it. */
export function writtenAs({ kind }: SettingKind, value: unknown): string {
  if (kind === 'structure') return JSON.stringify(value, null, 2);
  if (kind === 'yes-no') return value === true ? 'yes' : 'no';
  return String(value);
}

/** What a field said. What is not of its kind stays text, which the setting's own shape refuses. */
export function readAs({ kind }: SettingKind, text: string): unknown {
  if (kind === 'number') return /^\s*-?\d{1,15}\s*$/.test(text) ? Number(text) : text;
  if (kind === 'yes-no') return text === 'yes' ? true : text === 'no' ? false : text;
  return kind === 'structure' ? structureIn(text) : text;
}

function structureIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
