import { readEntry, type Unfit, type WordEntry } from './word-entry.js';

/** A line that no entry can be made of, by its number in the text. */
export interface LeftOut {
  readonly line: number;
  readonly why: Unfit | 'too-many';
}

export interface WordLines {
  /** Each once. */
  readonly lines: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

export const mostEntries = 100_000;

/** One entry a line, as in WordPress's field; what comes twice counts once, and what cannot be looked for is left out and told. */
export function readLines(text: string, known: readonly string[] = []): WordLines {
  const entries = new Map<string, string>();
  const leftOut: LeftOut[] = [];
  [...known, ...text.split(/\r\n|\r|\n/u)].forEach((line, index) => {
    const entry: WordEntry | Unfit | null = readEntry(line);
    if (entry === null) return;
    const why = typeof entry === 'string' ? entry : null;
    if (why !== null) leftOut.push({ line: index - known.length + 1, why });
    else if (typeof entry === 'object' && !entries.has(entry.written)) {
      if (entries.size < mostEntries) entries.set(entry.written, entry.line);
      else leftOut.push({ line: index - known.length + 1, why: 'too-many' });
    }
  });
  return { lines: [...entries.values()], leftOut };
}
