import { type z } from 'zod';

/** One thing that the publisher decides. Rooms define theirs; the default holds until somebody sets another. */
export interface Setting<T> {
  /** `<room>.<camelCase>` */
  readonly key: string;
  readonly about: string;
  readonly shape: z.ZodType<T>;
  readonly default: T;
}
