import { z } from 'zod';

/** Any JSON; what fits is for the setting to say. Null leads back to the default. */
export const SettingValueDto = z.strictObject({
  value: z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.record(z.string(), z.unknown()),
    z.array(z.unknown()),
    z.null(),
  ]),
});
export type SettingValueDto = z.infer<typeof SettingValueDto>;
