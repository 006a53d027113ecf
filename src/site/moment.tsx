/** A point in time as text that the page's language chose, and for machines in UTC (RFC 3339). */
export function Moment({ at, say }: { at: Date; say: (at: Date) => string }) {
  return <time datetime={at.toISOString()}>{say(at)}</time>;
}
