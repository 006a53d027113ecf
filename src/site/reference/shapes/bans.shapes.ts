import { z } from 'zod';
import { banEffects, banKinds, banStates } from '../../../comment/bans.view.js';
import { id, moment, pageOf, shapes } from './values.js';

export const Ban = z
  .object({
    id: id(),
    kind: z.enum(banKinds),
    person: z.string().nullable().meta({ description: 'As the queue names them; null for a range or a domain.' }),
    target: z.string().nullable().meta({ description: 'The range or the mail domain; null for a person.' }),
    effect: z.enum(banEffects),
    state: z.enum(banStates),
    reason: z.string().meta({ description: 'For staff.' }),
    toAuthor: z.string().nullable().meta({ description: 'For authors of replies that it stops.' }),
    madeBy: z.string(),
    madeAt: moment(),
    endsAt: moment().nullable().meta({ description: 'Null: when somebody lifts it.' }),
    liftedBy: z.string().nullable(),
    liftedAt: moment().nullable(),
  })
  .meta({ description: 'Whose replies are declined or held, and until when.' })
  .register(shapes, { id: 'Ban' });

export const BanPage = pageOf(Ban).register(shapes, { id: 'BanPage' });

/** What comes with 409 `already-banned`. */
export const StandingBan = z
  .object({ id: id(), effect: z.enum(banEffects), madeBy: z.string(), endsAt: moment().nullable() })
  .meta({ description: 'The ban that holds already.' })
  .register(shapes, { id: 'StandingBan' });
