import { IntlMessageFormat } from 'intl-messageformat';
import type { PlaceKind, Places } from './places.js';

/**
 * A message with places. Filled with words and numbers it is a string, for a title or an attribute; filled with markup as well
 * it is a list for JSX, the markup standing where the language wants it.
 */
export interface Phrase<P> {
  (values: Plain<P>): string;
  <Node>(values: Rich<P, Node>): readonly (string | Node)[];
}

/** A message as a page uses it: the string itself where nothing is left open. */
export type Spoken<Message extends string> = keyof Places<Message> extends never ? string : Phrase<Places<Message>>;

type Plain<P> = { readonly [Name in keyof P]: P[Name] extends PlaceKind ? PlainValues[P[Name]] : never };
type Rich<P, Node> = {
  readonly [Name in keyof P]: P[Name] extends 'link'
    ? (children: (string | Node)[]) => Node
    : P[Name] extends 'text'
      ? string | number | Node
      : P[Name] extends PlaceKind
        ? PlainValues[P[Name]]
        : never;
};

interface PlainValues {
  text: string | number;
  number: number;
  date: Date;
  choice: string;
  link: never;
}

type Values = NonNullable<Parameters<IntlMessageFormat['formatToParts']>[0]>;

/** Compiled when it is first said, and kept: a catalogue lives as long as the process. */
export function spoken(message: string, locale: string): string | ((values: Values) => unknown) {
  if (!/[{<]/.test(message)) return message;
  let compiled: IntlMessageFormat | undefined;
  return (values) => {
    compiled ??= new IntlMessageFormat(message, locale);
    const parts = compiled.formatToParts(values).map(({ value }) => value as unknown);
    return parts.every((part) => typeof part === 'string') ? parts.join('') : parts;
  };
}
