import { codePoints, flawInLine, flawInLines, visible, withOneLineBreak } from './characters.js';
import { type Judged, notText, required } from './judged.js';

/** In code points, after normalisation. `min` 0 lets an empty text pass. */
export interface Length {
  readonly min: number;
  readonly max: number;
}

/** One line: trimmed, NFC. Refuses controls, bidi overrides, and what looks empty. Nothing is cut. */
export function judgeLine(text: string, length: Length): Judged {
  if (!text.isWellFormed()) return { flaw: notText };
  return judge(text.normalize('NFC').trim(), length, flawInLine);
}

/** Several lines: trimmed, NFC, `\n` as the only line break; tabs stay. */
export function judgeText(text: string, length: Length): Judged {
  if (!text.isWellFormed()) return { flaw: notText };
  return judge(withOneLineBreak(text.normalize('NFC')).trim(), length, flawInLines);
}

function judge(value: string, { min, max }: Length, flawIn: typeof flawInLine): Judged {
  const flaw = flawIn(value);
  if (flaw) return { flaw };
  if (!visible(value)) return min === 0 && value === '' ? { value } : { flaw: required };
  const count = codePoints(value);
  if (count > max)
    return {
      flaw: {
        code: 'too-long',
        sentence: `please keep it to ${max} characters (these are ${count}).`,
        facts: { most: max, count },
      },
    };
  if (count < min) return { flaw: { code: 'too-short', sentence: `please write at least ${min} characters.` } };
  return { value };
}
