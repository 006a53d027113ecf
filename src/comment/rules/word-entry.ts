import { withoutSpaces } from './unspaced.js';
import { asRead, folded } from './word-look.js';

/** A line of a word list, made ready to be found. */
export interface WordEntry {
  /** As the publisher wrote it. */
  readonly line: string;
  /** The same as read; for a whole word, all that is needed. */
  readonly written: string;
  readonly look: string;
  /** Null for one whole word of a script with spaces; otherwise what else must hold where its longest piece is found. */
  readonly pattern: { readonly written: Pattern; readonly look: Pattern } | null;
}

export interface Pattern {
  /** The longest part without a wildcard: where it is not, the entry is not. */
  readonly piece: string;
  /** What must stand directly before and after the piece, up to the edge of a word; null where there is no more. */
  readonly before: RegExp | null;
  readonly after: RegExp | null;
  /** Whether the piece itself has to begin, and to end, where a word does. */
  readonly begins: boolean;
  readonly ends: boolean;
}

export type Unfit = 'too-long' | 'network-address' | 'too-wide';

export const longestEntry = 200;
const oneWord = /^[\p{L}\p{N}\p{M}]+$/u;
const networkAddress = /^\d{1,3}(?:\.\d{1,3}){1,3}\.?$|^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}$/iu;
const leastBesideWildcard = 2;

/** A word, words, or what is written like `casino*`; null for an empty line. */
export function readEntry(text: string): WordEntry | Unfit | null {
  const line = text.trim();
  if (line === '') return null;
  if ([...line].length > longestEntry) return 'too-long';
  if (networkAddress.test(line)) return 'network-address';
  const written = asRead(line).replace(/\*+/gu, '*');
  const whole = !written.includes('*');
  if (whole && oneWord.test(written) && !withoutSpaces.test(written))
    return { line, written, look: folded(written), pattern: null };
  const pattern = { written: patternOf(written), look: patternOf(lookOf(written)) };
  if (!whole && isTooShort(pattern.written.piece)) return 'too-wide';
  return { line, written, look: pattern.look.piece, pattern };
}

/** With so little beside a wildcard, nearly every text would hold it; but one sign of a script without spaces is a word. */
function isTooShort(piece: string): boolean {
  return [...piece].length < leastBesideWildcard && !withoutSpaces.test(piece);
}

/** Word by word, so that a space stays one, and with its wildcards. */
function lookOf(written: string): string {
  const words = written.split(' ').map((word) => word.split('*').map(folded).join('*'));
  return words.join(' ');
}

function patternOf(text: string): Pattern {
  const pieces = text.split('*');
  const longest = pieces.reduce((best, piece, index) => (piece.length > (pieces[best]?.length ?? 0) ? index : best), 0);
  const [before, after] = [pieces.slice(0, longest), pieces.slice(longest + 1)];
  const [first, last] = [before.some((piece) => piece !== ''), after.some((piece) => piece !== '')];
  return {
    piece: pieces[longest] ?? '',
    before: first
      ? new RegExp(
          `${edge('<!', before[0])}${quoted(before[0] ?? '')}${before.slice(1).map(nearest).join('')}${stretch}$`,
          'u',
        )
      : null,
    after: last
      ? new RegExp(
          `^${after.slice(0, -1).map(nearest).join('')}${stretch}${quoted(after.at(-1) ?? '')}${edge('!', after.at(-1))}`,
          'u',
        )
      : null,
    begins: !first && !text.startsWith('*'),
    ends: !last && !text.endsWith('*'),
  };
}

/** No word goes on there, unless the entry leaves that open. Where no spaces are set, a word has no edge that a pattern can see. */
function edge(look: '!' | '<!', outermost = ''): string {
  return outermost === '' || withoutSpaces.test(outermost) ? '' : String.raw`(?${look}[\p{L}\p{N}\p{M}])`;
}

/** A wildcard stands for letters and digits of one word. */
const stretch = String.raw`[\p{L}\p{N}\p{M}]{0,200}?`;

/**
 * A wildcard and what comes after it, where that is found first: if not from there, the entry goes on from nowhere later. Without
 * this, a long word of the right letters would be tried in as many ways as it can be cut, and nobody else be served meanwhile.
 */
function nearest(piece: string, index: number): string {
  return `(?=(?<at${index}>${stretch}${quoted(piece)}))\\k<at${index}>`;
}

function quoted(piece: string): string {
  return piece.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
