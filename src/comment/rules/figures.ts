import { type Lesson } from './lesson.js';

/** What was said of a reply before anybody decided, and what moderators made of it. */
export interface Foretold {
  readonly percent: number;
  readonly decided: Lesson;
}

/** A share with the range in which it lies in 19 of 20 cases, as Wilson computes it; all from 0 to 1. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** How good it would be to hold from some likeness on. Null: there was nothing to count. */
export interface Figures {
  readonly from: number;
  /** Of those that were decided: how many it would have held, and how many of these moderators stopped too. */
  readonly held: number;
  readonly rightlyHeld: number;
  /** Of those that it would have held, the share that moderators stopped too. */
  readonly precision: Share | null;
  /** Of those that moderators stopped, the share that it would have held. */
  readonly recall: Share | null;
  /** Of those that moderators let through, the share that it would have held. */
  readonly wronglyHeld: Share | null;
}

export function figuresOf(foretold: readonly Foretold[], from: number): Figures {
  const count = (decided: Lesson, held: boolean) =>
    foretold.filter((each) => each.decided === decided && (!held || each.percent >= from)).length;
  const [rightly, wrongly] = [count('unwanted', true), count('wanted', true)];
  return {
    from,
    held: rightly + wrongly,
    rightlyHeld: rightly,
    precision: shareOf(rightly, rightly + wrongly),
    recall: shareOf(rightly, count('unwanted', false)),
    wronglyHeld: shareOf(wrongly, count('wanted', false)),
  };
}

const z = 1.96;

export function shareOf(part: number, whole: number): Share | null {
  if (whole === 0) return null;
  const share = part / whole;
  const middle = (share + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole);
  const reach = (z / (1 + z ** 2 / whole)) * Math.sqrt((share * (1 - share)) / whole + (z / (2 * whole)) ** 2);
  return { share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/** `97.4 % (95.1–98.7)` */
export function shareInWords(share: Share | null): string {
  if (share === null) return '–';
  const percent = (of: number) => (of * 100).toFixed(1);
  return `${percent(share.share)} % (${percent(share.low)}–${percent(share.high)})`;
}
