import { type Reading } from './reading.js';
import { spacedWord } from './unspaced.js';
import { type Pattern, type WordEntry } from './word-entry.js';

export interface Found {
  /** Entries as the publisher wrote them, three at most: enough to know why. */
  readonly entries: readonly string[];
  /** How often something was looked up: follows the length of the text, whatever the length of the list. */
  readonly lookUps: number;
}

const mostTold = 3;
const leastLook = 3;

/**
 * Words to look for in texts. Whole words are found by looking up each word of the text; what has wildcards, several words or no spaces
 * around it, by looking up what begins at each character. Nothing is done for each entry.
 */
export class WordList {
  readonly #words = { written: new Map<string, string>(), look: new Map<string, string>() };
  readonly #pieces = { written: new Pieces(), look: new Pieces() };

  get size(): number {
    return this.#words.written.size + this.#pieces.written.size;
  }

  add(entry: WordEntry): void {
    if (entry.pattern) this.#pieces.written.add(entry.pattern.written, entry.line);
    else this.#words.written.set(entry.written, entry.line);
    if (entry.look.length < leastLook) return;
    if (entry.pattern) this.#pieces.look.add(entry.pattern.look, entry.line);
    else this.#words.look.set(entry.look, entry.line);
  }

  in(readings: readonly Reading[]): Found {
    const entries = new Set<string>();
    let lookUps = 0;
    if (this.size === 0) return { entries: [], lookUps };
    for (const reading of readings) {
      for (const match of reading.text.matchAll(spacedWord)) {
        lookUps += 1;
        const line = this.#words[reading.as].get(match[0]);
        if (line !== undefined && counts(reading, match.index, match[0].length)) entries.add(line);
      }
      lookUps += this.#pieces[reading.as].collect(reading, entries, mostTold);
      if (entries.size >= mostTold) break;
    }
    return { entries: [...entries].slice(0, mostTold), lookUps };
  }
}

interface Placed {
  readonly pattern: Pattern;
  readonly line: string;
}

const headLength = 3;

/** Pieces by what they begin with: at most texts' characters nothing begins, and one look-up says so. */
class Pieces {
  readonly #lengthsByHead = new Map<string, number[]>();
  readonly #headLengths = new Set<number>();
  readonly #byPiece = new Map<string, Placed[]>();
  size = 0;

  add(pattern: Pattern, line: string): void {
    const { piece } = pattern;
    const head = piece.slice(0, headLength);
    const lengths = this.#lengthsByHead.get(head) ?? [];
    const placed = this.#byPiece.get(piece) ?? [];
    if (placed.some((each) => each.line === line)) return;
    if (!lengths.includes(piece.length)) this.#lengthsByHead.set(head, [...lengths, piece.length]);
    this.#headLengths.add(head.length);
    this.#byPiece.set(piece, [...placed, { pattern, line }]);
    this.size += 1;
  }

  /** Adds what is found, up to `most`; returns how often it looked something up. */
  collect(reading: Reading, entries: Set<string>, most: number): number {
    let lookUps = 0;
    const { text } = reading;
    for (let at = 0; at < text.length && entries.size < most; at += 1) {
      for (const length of this.#headLengths) {
        lookUps += 1;
        for (const pieceLength of this.#lengthsByHead.get(text.slice(at, at + length)) ?? []) {
          lookUps += 1;
          for (const { pattern, line } of this.#byPiece.get(text.slice(at, at + pieceLength)) ?? [])
            if (counts(reading, at, pieceLength) && fits(pattern, reading, at)) entries.add(line);
        }
      }
    }
    return lookUps;
  }
}

function counts({ mask }: Reading, from: number, length: number): boolean {
  return mask === null || mask.subarray(from, from + length).includes(1);
}

const window = 200;

function fits({ piece, before, after, begins, ends }: Pattern, { text, boundaries }: Reading, at: number): boolean {
  const end = at + piece.length;
  return (
    (!begins || boundaries.at(at)) &&
    (!ends || boundaries.at(end)) &&
    (before === null || before.test(text.slice(Math.max(0, at - window), at))) &&
    (after === null || after.test(text.slice(end, end + window)))
  );
}
