/** So many in so long. */
export interface Limit {
  readonly count: number;
  readonly seconds: number;
}

const units = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** `3/1m 10/10m 30/1h`, or `off` for none. Null when it is neither. */
export function parseLimits(text: string): Limit[] | null {
  if (text === 'off') return [];
  const limits = text.trim().split(/\s+/).map(parseLimit);
  return limits.every((limit) => limit !== null) ? limits : null;
}

function parseLimit(text: string): Limit | null {
  const [, count, amount, unit] = /^([1-9]\d{0,6})\/([1-9]\d{0,4})([smhd])$/.exec(text) ?? [];
  if (!count || !amount || !unit) return null;
  return { count: Number(count), seconds: Number(amount) * units[unit as keyof typeof units] };
}
