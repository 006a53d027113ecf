import type { en } from './en.js';
import type { Places } from './places.js';

type Original = typeof en;

/** The shape of a catalogue: the keys of the English one, down to the last, each with a text. */
export type Catalogue = Texts<Original>;

type Texts<Of> = { readonly [Key in keyof Of]: Of[Key] extends string ? string : Texts<Of[Key]> };

/** A catalogue in another language than English: the same keys, and in every text the same places, or the compiler points at it. */
export function translation<const Words extends Catalogue>(words: Words & Faithful<Words, Original>): Catalogue {
  return words;
}

type Faithful<Words, Of> = {
  readonly [Key in keyof Words]: Key extends keyof Of
    ? Words[Key] extends string
      ? SamePlaces<Words[Key], Of[Key] & string>
      : Faithful<Words[Key], Of[Key]>
    : Wrong<'this key is not in the English catalogue'>;
};

type SamePlaces<Ours extends string, Theirs extends string> = [Places<Ours>, Places<Theirs>] extends [
  Places<Theirs>,
  Places<Ours>,
]
  ? Ours
  : Wrong<`its places are not those of the English text: ${Theirs}`>;

/** An object, so that the compiler shows it at the key: a literal would make all of the catalogue `never`. */
interface Wrong<Because extends string> {
  readonly because: Because;
}
