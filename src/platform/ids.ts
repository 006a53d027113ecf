import { v7 } from 'uuid';

/** A UUIDv7 (RFC 9562 5.7): ids sort by the moment they were made, so one index serves identity and order. */
export function newId(): string {
  return v7();
}

/** No id comes before, or after. */
export const leastId = '00000000-0000-0000-0000-000000000000';
export const greatestId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for the canonical lower-case form, the only one that we hand out and accept. */
export function isId(text: string): boolean {
  return uuid.test(text);
}
