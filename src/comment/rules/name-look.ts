import { plainLook } from './lookalikes.js';
import { withoutSpaces } from './unspaced.js';

/** A name as the eye takes it, word by word, once for each way in which it may be read. */
export type NameLook = readonly (readonly string[])[];

/** A name that belongs to somebody here. `anywhere`: it may not be part of a longer name either. */
export interface ReservedName {
  readonly look: NameLook;
  readonly anywhere: boolean;
}

/** Accents, joiners, invisible characters, points and vowel signs of Arabic and Hebrew, the Arabic stretcher. */
const unseen = /[\p{Script=Inherited}\p{Default_Ignorable_Code_Point}\u0591-\u05c7\u0640]/gu;
const signs = /[^\p{L}\p{N}\p{M}\p{Z}\s._-]/gu;
const betweenWords = /[^\p{L}\p{N}\p{M}]+/u;

/**
 * Folds case, width, accents, look-alike letters of other scripts, and digits and signs that stand for letters. A sign may also be
 * just a sign ("Dana!"), and a letter look like another one in the other case only (Greek Ν and ν), so there are several readings.
 */
export function lookOf(name: string): NameLook {
  const cases = [name, name.toLowerCase(), name.toUpperCase()];
  const readings = cases.flatMap((text) => [text, text.replace(signs, '')]).map(wordsOf);
  return [...new Map(readings.map((words) => [words.join(' '), words])).values()].filter((words) => words.length > 0);
}

/** A name of two words or more is found in longer ones too ("Dana Kim, moderator"); of "Dana" there are many. */
export function reservedName(name: string): ReservedName {
  return { look: lookOf(name), anywhere: name.trim().split(/\s+/u).length > 1 };
}

/** A word that nobody but those who work here goes by, wherever it stands; too short a one only as the whole name. */
export function reservedWord(word: string): ReservedName {
  return { look: lookOf(word), anywhere: [...word].length >= (withoutSpaces.test(word) ? 2 : 3) };
}

export function looksLike(name: NameLook, { look, anywhere }: ReservedName): boolean {
  const wanted = new Set(look.map((words) => words.join('')));
  return name.some((words) => wanted.has(words.join('')) || (anywhere && holdsOneOf(words, wanted)));
}

function holdsOneOf(words: readonly string[], wanted: ReadonlySet<string>): boolean {
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= words.length; to += 1) if (wanted.has(words.slice(from, to).join(''))) return true;
  const whole = words.join('');
  return [...wanted].some((name) => withoutSpaces.test(name) && whole.includes(name));
}

function wordsOf(text: string): string[] {
  // Before and after each folding: what it folds may look like something else, and so may what comes of it.
  const bare = looks(looks(text).normalize('NFKD').replace(unseen, '')).toLowerCase();
  const plain = looks(bare).replaceAll('rn', 'm').replaceAll('vv', 'w');
  return plain.split(betweenWords).filter((word) => word !== '');
}

function looks(text: string): string {
  return [...text].map(plainLook).join('');
}
