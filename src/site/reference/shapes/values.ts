import { z } from 'zod';

/** What answers are made of. A name in this registry becomes a name under `components.schemas` of the document. */
export const shapes = z.registry<{ id: string; readonly fields?: Readonly<Record<string, string>> }>();

export const id = () => z.string().meta({ format: 'uuid' });
export const moment = () => z.string().meta({ format: 'date-time' });
/** Absolute. */
export const address = () => z.string().meta({ format: 'uri' });
export const language = () => z.string().meta({ description: 'BCP 47.' });
export const markup = () => z.string().meta({ description: 'HTML that is safe to show as it is.' });
export const count = () =>
  z
    .int()
    .min(0)
    .max(2 ** 31 - 1);

/** One page of a list. */
export function pageOf<Item extends z.ZodType>(items: Item) {
  return z.object({
    items: z.array(items),
    next: z.string().nullable().meta({ description: 'Give it back as `after`; null on the last page.' }),
  });
}
