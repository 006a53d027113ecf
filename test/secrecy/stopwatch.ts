/**
 * Whether two kinds of request can be told apart by the clock. Pairs of both, the first of each pair drawn by lot, so that whatever
 * else the machine does falls on both alike; as many as it takes to notice a difference of 5 ms, 120 at most, so that a busy machine
 * takes longer instead of being wrong. The threshold is the usual one for leaks through time: Welch’s |t| < 4.5. The fastest and the
 * slowest tenth of each kind are the machine’s and are drawn in to their neighbours (Yuen 1974, which is Welch’s test on trimmed
 * means). What seems a difference has to show a second time, the same way round and in at least twice as many pairs: noise does not.
 */
export const threshold = 4.5;

/** Four and a half standard errors are no more than this, or the difference is beyond doubt, or we have asked often enough. */
const noticedMs = 5;
const beyondDoubt = 3 * threshold;
const pairs = { atOnce: 40, atMost: 120 };
const warmUp = 10;

export interface Race {
  /** Each does one request, and may return how long it took if not all of it counts; `turn` is another number every time. */
  readonly one: (turn: number) => Promise<number | void>;
  readonly other: (turn: number) => Promise<number | void>;
}

/** 0 when the clock tells nothing, else Welch’s t of the second look: positive when `one` takes longer. */
export async function toldByTheClock(race: Race): Promise<number> {
  let turn = 0;
  const counted = { one: () => race.one(turn++), other: () => race.other(turn++) };
  await raced(counted, warmUp);
  const first = await compared(counted, pairs.atOnce);
  if (Math.abs(first.t) < threshold) return 0;
  const second = await compared(counted, 2 * first.pairs);
  return Math.abs(second.t) < threshold || Math.sign(first.t) !== Math.sign(second.t) ? 0 : second.t;
}

async function compared(race: Counted, atLeast: number): Promise<{ readonly t: number; readonly pairs: number }> {
  const times: Times = { one: [], other: [] };
  for (;;) {
    await raced(race, pairs.atOnce, times);
    const { t, error } = welch(times.one, times.other);
    const count = times.one.length;
    const enough = threshold * error <= noticedMs || Math.abs(t) > beyondDoubt || count >= pairs.atMost;
    if (count >= atLeast && enough) return { t, pairs: count };
  }
}

type Counted = Readonly<Record<'one' | 'other', () => Promise<number | void>>>;
type Times = Readonly<Record<'one' | 'other', number[]>>;

async function raced(race: Counted, count: number, into: Times = { one: [], other: [] }): Promise<void> {
  for (let pair = 0; pair < count; pair += 1) {
    const order = ['one', 'other'] as const;
    for (const kind of Math.random() < 0.5 ? order : order.toReversed()) {
      const before = performance.now();
      const took = await race[kind]();
      into[kind].push(took ?? performance.now() - before);
    }
  }
}

/** Of trimmed means, with the standard error of their difference. */
export function welch(
  one: readonly number[],
  other: readonly number[],
): { readonly t: number; readonly error: number } {
  const [a, b] = [trimmed(one), trimmed(other)];
  const error = Math.sqrt(a.error + b.error);
  return { t: (a.mean - b.mean) / error, error };
}

/** The mean of the middle four fifths, and its squared standard error by the winsorised variance. */
function trimmed(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const sorted = values.toSorted((one, other) => one - other);
  const cut = Math.floor(sorted.length / 10);
  const middle = sorted.slice(cut, sorted.length - cut);
  const drawnIn = sorted.map((value) => Math.min(Math.max(value, middle[0] ?? 0), middle.at(-1) ?? 0));
  const squares = sum(drawnIn.map((value) => (value - mean(drawnIn)) ** 2));
  return { mean: mean(middle), error: squares / (middle.length * (middle.length - 1)) };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
