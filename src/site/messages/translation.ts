import type { en } from './en.js';
import type { Places } from './places.js';

type Original = typeof en;

/** The shape of a catalogue: the keys of the English one, down to the last, each with a text. */
export type Catalogue = Texts<Original>;

type Texts<Of> = { readonly [Key in keyof Of]: Of[Key] extends string ? string : Texts<Of[Key]> };

/** Same keys, no others, and in every text the same places, or the compiler points at the key. */
type Faithful<Words, Of> = {
  readonly [Key in keyof Words | keyof Of]: Key extends keyof Of & keyof Words
    ? Of[Key] extends string
      ? Words[Key] extends string
        ? SamePlaces<Places<Of[Key]>, Places<Words[Key]>, Words[Key]>
        : string
      : Faithful<Words[Key], Of[Key]>
    : Key extends keyof Of
      ? Of[Key]
      : 'this key is not in the English catalogue';
};

type SamePlaces<Theirs, Ours, Text> = [Theirs, Ours] extends [Ours, Theirs]
  ? Text
  : { 'its places are not those of the English text': Theirs };

/** A catalogue in another language than English. */
export function translation<const Words extends Shape>(words: Words & Faithful<Words, Original>): Catalogue {
  return words as unknown as Catalogue;
}

interface Shape {
  readonly [key: string]: string | Shape;
}
