/** Below it a number says more about single readers than about the article. */
const leastShown = 10;

/** A count as the public may see it: null while small, then rounded down to two significant digits. */
export function roundedCount(count: number): number | null {
  if (count < leastShown) return null;
  const step = 10 ** (Math.floor(Math.log10(count)) - 1);
  return Math.floor(count / step) * step;
}
