import { z } from 'zod';
import { kindOf } from './rule-kinds.js';

/** What a publisher may set of a rule, as a form asks for it. */
export interface SettingField {
  readonly name: string;
  readonly about: string;
  readonly kind: 'number' | 'lines' | 'choice';
  readonly least: number;
  readonly most: number;
  /** What there is to choose from. */
  readonly words: readonly string[];
}

interface Property {
  readonly type?: string;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
}

export function settingFieldsOf(rule: string): SettingField[] {
  const kind = kindOf(rule);
  if (!kind) return [];
  const { properties = {} } = z.toJSONSchema(kind.shape, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { type, description = name, minimum = 0, maximum = 0, enum: words = [] } = property as Property;
    const kind = words.length > 0 ? 'choice' : type === 'array' ? 'lines' : 'number';
    return { name, about: description, kind, least: minimum, most: maximum, words };
  });
}
