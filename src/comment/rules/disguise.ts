import { folded, unstressed } from './word-look.js';

/** A text with every disguised word unmasked, and where those stand: all others are as they were read. */
export interface Unmasked {
  readonly text: string;
  /** 1 for each character of a word that was disguised. */
  readonly mask: Uint8Array;
}

/** Alphabets with letters that look like those of another. */
const alphabets = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu', 'Georgian'].map((name) => ({
  some: new RegExp(`\\p{Script=${name}}`, 'u'),
  each: new RegExp(`\\p{Script=${name}}`, 'gu'),
}));
const latin = 0;
const plainLatin = /^[a-z']*$/iu;
const edges = /^[("'«“‘[{<¿¡*_~.,;:!?-]+|[)"'»”’\]}>.,;:!?…*_~-]+$/gu;
const address = /:\/\/|^www\.|\/|^[^@]+@[^@]+\.[^@]+$/iu;
const letters = /\p{L}/u;
/** No apostrophe: "he'll" hides nothing. */
const strange = /[\p{N}@$!|€£¥¢+.\-_*·•~§†°]/u;
const heapedMarks = /\p{L}\p{Script=Inherited}/u;
const leastSpaced = 4;

/** Null when no word is disguised, as in most texts. Expects a text as seen: a capital may look like another letter than a small one. */
export function unmask(seen: string): Unmasked | null {
  const home = mostUsed(seen);
  const words = joinedLetters(seen.split(' ')).map((word) => {
    const core = word.replace(edges, '');
    const disguised = isDisguised(core, home);
    return { text: disguised ? folded(core) : unstressed(word.toLowerCase()), disguised };
  });
  return words.some(({ disguised }) => disguised) ? put(words) : null;
}

/** A word that mixes alphabets or letters with signs, is written in another alphabet than the text, or carries heaps of marks. */
function isDisguised(core: string, home: number): boolean {
  if (home === latin && plainLatin.test(core)) return false;
  if (!letters.test(core) || address.test(core)) return false;
  if (strange.test(core) || heapedMarks.test(core)) return true;
  const used = alphabets.flatMap(({ some }, which) => (some.test(core) ? [which] : []));
  return used.length > 1 || (used[0] !== undefined && used[0] !== home);
}

function mostUsed(text: string): number {
  if (/^[\x20-\x7e¶]*$/.test(text)) return latin;
  const counts = alphabets.map(({ each }) => text.match(each)?.length ?? 0);
  return counts.indexOf(Math.max(...counts));
}

/** "v i a g r a" is one word. Four letters in a row at least: "I o u" is three. */
function joinedLetters(words: readonly string[]): string[] {
  const joined: string[] = [];
  let run: string[] = [];
  for (const word of [...words, '']) {
    const core = word.replace(edges, '');
    if ([...core].length === 1) {
      run.push(word);
      continue;
    }
    joined.push(...(run.length >= leastSpaced ? [run.join('.')] : run), ...(word === '' ? [] : [word]));
    run = [];
  }
  return joined;
}

function put(words: readonly { readonly text: string; readonly disguised: boolean }[]): Unmasked {
  const text = words.map((word) => word.text).join(' ');
  const mask = new Uint8Array(text.length);
  let at = 0;
  for (const word of words) {
    if (word.disguised) mask.fill(1, at, at + word.text.length);
    at += word.text.length + 1;
  }
  return { text, mask };
}
