import { segmentsOf } from './segments.js';
import { withoutSpaces } from './unspaced.js';

const ofWord = /[\p{L}\p{N}\p{M}]/u;

/** Tells where words begin and end in a text, in any script. Asks the dictionary of ICU once, and only where there are no spaces. */
export class WordBoundaries {
  #dictionary: ReadonlySet<number> | null = null;

  constructor(private readonly text: string) {}

  at(index: number): boolean {
    const before = characterBefore(this.text, index);
    const after = characterAt(this.text, index);
    if (!ofWord.test(before) || !ofWord.test(after)) return true;
    const [left, right] = [withoutSpaces.test(before), withoutSpaces.test(after)];
    if (left && right) return this.byDictionary().has(index);
    return left !== right && !/\p{M}/u.test(after);
  }

  private byDictionary(): ReadonlySet<number> {
    this.#dictionary ??= new Set(segmentsOf(this.text).map(({ index }) => index));
    return this.#dictionary;
  }
}

function characterAt(text: string, index: number): string {
  return index >= text.length ? '' : String.fromCodePoint(text.codePointAt(index) ?? 0);
}

function characterBefore(text: string, index: number): string {
  const low = text.charCodeAt(index - 1);
  return text.slice(low >= 0xdc00 && low <= 0xdfff ? index - 2 : index - 1, index);
}
