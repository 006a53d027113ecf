import { InvalidInput } from '../platform/domain-error.js';

/** The key of an Idempotency-Key header, bare or as the draft's quoted string. Throws InvalidInput. */
export function bareKey(header: string): string {
  const key = /^"(.*)"$/.exec(header.trim())?.[1] ?? header.trim();
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new InvalidInput([
    {
      field: 'Idempotency-Key',
      code: 'unfit-key',
      message: 'Idempotency-Key must be 1 to 255 visible ASCII characters, bare or in quotes.',
    },
  ]);
}
