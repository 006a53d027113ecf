import { z } from 'zod';
import { wholeNumber } from '../platform/http/values.js';
import { hookEvents } from './hooks.view.js';

const event = z.enum(hookEvents, { error: `events are some of ${hookEvents.join(', ')}.` });
const events = z.array(event).min(1, { error: 'please choose at least one event.' }).max(hookEvents.length);

export const AddHookDto = z.strictObject({ url: z.string().min(1).max(500), events });
export type AddHookDto = z.infer<typeof AddHookDto>;

export const ChangeHookDto = AddHookDto.extend({ enabled: z.boolean() });
export type ChangeHookDto = z.infer<typeof ChangeHookDto>;

export const DeliveriesQueryDto = z.strictObject({
  limit: wholeNumber({ min: 1, max: 100 }).default(50),
  after: z.string().max(200).optional(),
});
export type DeliveriesQueryDto = z.infer<typeof DeliveriesQueryDto>;
