import { z } from 'zod';
import { deliveryStates, hookEvents } from '../../../moderation/hooks.view.js';
import { address, count, id, moment, pageOf, shapes } from './values.js';

export const WebHook = z
  .object({
    id: id(),
    url: address(),
    events: z.array(z.enum(hookEvents)),
    enabled: z.boolean(),
    gaveUp: z.boolean().meta({ description: 'The house switched it off: nothing had arrived for three days.' }),
    createdAt: moment(),
    failingSince: moment().nullable().meta({ description: 'Since when nothing has arrived; null while all is well.' }),
  })
  .meta({ description: 'A program elsewhere that is called when something happens.' })
  .register(shapes, { id: 'WebHook' });

export const WebHookPage = pageOf(WebHook).register(shapes, { id: 'WebHookPage' });

export const AddedWebHook = WebHook.extend({
  secret: z.string().meta({ description: '`whsec_` and base64. Kept sealed, so it is shown this once.' }),
}).register(shapes, { id: 'AddedWebHook' });

const Delivery = z
  .object({
    id: id().meta({ description: 'Also the `webhook-id` of the call, in every attempt.' }),
    event: z.string(),
    state: z.enum(deliveryStates),
    createdAt: moment(),
    attempts: count(),
    nextAt: moment().nullable(),
    lastAt: moment().nullable(),
    lastStatus: z.int().nullable().meta({ description: 'Of the last answer; null where there was none.' }),
    lastFault: z
      .string()
      .nullable()
      .meta({ description: 'Why there was none: too-slow, too-large, not-public or unreachable.' }),
    lastMs: count().nullable(),
    body: z.string().meta({ description: 'What is sent, to the letter.' }),
  })
  .meta({ description: 'One call, and how it went. Kept for 30 days.' })
  .register(shapes, { id: 'Delivery' });

export const DeliveryPage = pageOf(Delivery).register(shapes, { id: 'DeliveryPage' });

export const Waiting = z
  .object({ waiting: z.literal(true) })
  .meta({ description: 'The call will be made.' })
  .register(shapes, { id: 'Waiting' });
