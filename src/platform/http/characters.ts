import { type Flaw } from './judged.js';

/** Marks and invisible characters that one letter may carry. Vietnamese and Tibetan need four, emoji families never two in a row. */
const MOST_MARKS = 16;

/* eslint-disable no-control-regex, no-misleading-character-class */
const controlsInLine = /[\p{Cc}\u2028\u2029]/u;
const controlsInText = /[^\P{Cc}\t\n]/u;
const lineBreaks = /\r\n|[\r\u0085\u2028\u2029]/gu;
/** U+FFFE and its kind: no text holds them, and a feed with one is no XML (XML 1.0, 2.2). */
const nonCharacters = /\p{Noncharacter_Code_Point}/u;
/** Embeddings and overrides (UAX #9 2.1, 2.2) and isolates (2.4). */
const bidiOverrides = /[\u202a-\u202e]/u;
const bidiIsolates = /[\u2066-\u2069]/u;
const marksInARow = new RegExp(`[\\p{M}\\p{Default_Ignorable_Code_Point}]{${MOST_MARKS + 1},}`, 'u');
/** Tag characters spell the flags of England, Scotland and Wales (UTS #51 C.1); anywhere else they hide a text. */
const tagFlags = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f}/gu;
const tags = /[\u{e0000}-\u{e007f}]/u;
/** Besides what Unicode ignores: the empty Braille cell, an empty note, the blanks of hieroglyphs. */
const blank = /[\p{Default_Ignorable_Code_Point}\u2800\u{1d159}\u{13441}\u{13442}]/gu;
const mark = /[\p{L}\p{N}\p{P}\p{S}]/u;
/* eslint-enable no-control-regex, no-misleading-character-class */

/** What no person means in a single line, or null. `text` is well formed (no lone surrogates). */
export function flawInLine(text: string): Flaw | null {
  if (controlsInLine.test(text)) return forbidden('line', 'please write one line, without control characters.');
  if (bidiIsolates.test(text)) return turned;
  return flawInAny(text);
}

/** The same for several lines that end in `\n`. Isolates may stand in pairs: phones put them around names in Arabic and Hebrew. */
export function flawInLines(text: string): Flaw | null {
  if (controlsInText.test(text)) return forbidden('controls', 'please leave out control characters.');
  if (bidiIsolates.test(text) && !text.split('\n').every(isolatesClose)) return turned;
  return flawInAny(text);
}

/** CRLF, CR, NEL and the Unicode separators become `\n`, the only line break that we keep. */
export function withOneLineBreak(text: string): string {
  return text.replace(lineBreaks, '\n');
}

/** False for what looks empty on a page: spaces, joiners, fillers, the blank Braille cell. */
export function visible(text: string): boolean {
  return mark.test(text.replace(blank, ''));
}

/** Length as people and PostgreSQL's char_length count it. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function flawInAny(text: string): Flaw | null {
  if (bidiOverrides.test(text)) return turned;
  if (nonCharacters.test(text) || tags.test(text.replace(tagFlags, '')))
    return forbidden('not-text', 'please leave out characters that are not text.');
  if (marksInARow.test(text))
    return forbidden('marks', 'please put fewer marks and invisible characters on one letter.');
  return null;
}

function isolatesClose(line: string): boolean {
  let open = 0;
  for (const character of line) {
    if (character >= '\u2066' && character <= '\u2068') open += 1;
    if (character === '\u2069') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

const turned = forbidden('direction', 'please leave out characters that turn the direction of the text around.');

function forbidden(which: string, sentence: string): Flaw {
  return { code: 'forbidden-character', sentence, facts: { which } };
}
