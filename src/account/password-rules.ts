import { InvalidInput } from '../platform/domain-error.js';
import { fault } from '../platform/http/faults.js';
import { type Flaw } from '../platform/http/judged.js';
import { commonPasswords } from './common-passwords.js';
import { isTypedPattern } from './password-pattern.js';

/** Lengths in code points of the NFC form. NIST SP 800-63B asks for 8 at least and 64 at least allowed, and for no rules of composition. */
export const shortestPassword = 8;
export const longestPassword = 200;

/** Digits and signs around a common word that do not make it less common. */
const decoration = 6;

const swapped: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

/** Throws InvalidInput (field `password`) for one that must not be chosen. `ownWords`: the person's name, the site's. */
export function assertGoodPassword(password: string, ownWords: readonly string[]): void {
  const flaw = flawOf(password, ownWords);
  if (flaw) throw new InvalidInput([fault('password', flaw)]);
}

export function flawOf(password: string, ownWords: readonly string[]): Flaw | null {
  // A lone surrogate would be hashed as U+FFFD, so that many passwords became one.
  if (!password.isWellFormed()) return { code: 'not-text', sentence: 'please send text.' };
  const length = [...password.normalize('NFC')].length;
  if (length < shortestPassword)
    return { code: 'too-short', sentence: `please use at least ${shortestPassword} characters.` };
  if (length > longestPassword)
    return { code: 'too-long', sentence: `please use at most ${longestPassword} characters.` };
  if (isCommon(password)) return tooCommon;
  return isAboutThem(password, ownWords) ? ownName : null;
}

const tooCommon: Flaw = {
  code: 'too-common',
  sentence: 'this is one of those that are tried first. A few words that do not belong together do well.',
};
const ownName: Flaw = {
  code: 'own-name',
  sentence: 'please do not build it from your own name or the name of this site.',
};

function isCommon(password: string): boolean {
  const folded = fold(password);
  return isTypedPattern(folded) || guessesOf(folded).some((guess) => commonPasswords.has(guess));
}

/** The words that somebody may have started from: `Dr4g0n123!` leads to `dragon`. */
function guessesOf(folded: string): string[] {
  const headed = folded.replace(/[^\p{L}]+$/u, '');
  const bare = headed.replace(/^[^\p{L}]+/u, '');
  const stems = [headed, bare].filter((stem) => folded.length - stem.length <= decoration);
  return [folded, ...stems].flatMap((stem) => [stem, unswap(stem)]);
}

/** True when little remains once the person's words are taken away. */
function isAboutThem(password: string, ownWords: readonly string[]): boolean {
  const words = ownWords.flatMap((own) => fold(own).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3);
  return [fold(password), unswap(fold(password))].some((form) => {
    const left = words.toSorted((a, b) => b.length - a.length).reduce((text, word) => text.replaceAll(word, ''), form);
    return left !== form && left.replace(/[^\p{L}\p{N}]/gu, '').length < 5;
  });
}

/** Lower case, without accents: `Dvořák` and `dvorak` are the same guess. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function unswap(text: string): string {
  return text.replace(/[@431!0$57]/g, (sign) => swapped[sign] ?? sign);
}
