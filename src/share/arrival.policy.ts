/** What of a request tells a reader from a machine that looks ahead. A Fastify request is one. */
export interface Visit {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** `Sec-Purpose` is the standard (Fetch, 3.7), the others are what older browsers send. */
const purposeHeaders = ['sec-purpose', 'purpose', 'x-moz'] as const;

/** Only somebody who comes: no HEAD, nothing that is fetched in case a reader might click, nobody without a name. */
export function countsAsArrival({ method, headers }: Visit): boolean {
  if (method !== 'GET') return false;
  if (purposeHeaders.some((name) => /prefetch|prerender|preview/i.test(String(headers[name] ?? '')))) return false;
  return String(headers['user-agent'] ?? '').trim() !== '';
}
