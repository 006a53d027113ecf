import { z } from 'zod';

/** What ALTCHA 2 sends, as far as it is asked; what its signature covers is not ours to trim. */
const shape = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      expiresAt: z.number(),
      data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});
export type Proof = z.infer<typeof shape>;

const longestProof = 4000;

/** A proof as a form carries it: JSON in base64. Null for anything else. */
export function readProof(text: string): Proof | null {
  if (text.length > longestProof) return null;
  try {
    const read = shape.safeParse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
