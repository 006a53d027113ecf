import { z } from 'zod';
import { modes, protocols } from '../../../comment/rules.view.js';
import { count, shapes } from './values.js';

export const OutsideChecker = z
  .object({
    mode: z.enum(modes).meta({ description: 'Of its rule.' }),
    host: z.string().nullable().meta({ description: 'Whom it asks; null: no address, or no secret.' }),
    protocol: z.enum(protocols).nullable(),
    deadlineMs: count(),
    seesNetwork: z.boolean(),
    seesEmail: z.boolean(),
    hearsDecisions: z.boolean(),
    rests: z.boolean().meta({ description: 'It failed several times, and is not asked for half a minute.' }),
    lately: z
      .object({ publish: count(), hold: count(), spam: count(), away: count() })
      .meta({ description: 'Its answers about the newest 1,000 replies.' }),
  })
  .meta({ description: 'How the outside checker stands. Its secret is nowhere.' })
  .register(shapes, { id: 'OutsideChecker' });

export const CheckerTrial = z
  .object({ works: z.boolean(), fault: z.string().nullable() })
  .meta({ description: 'What came of asking it, about nobody.' })
  .register(shapes, { id: 'CheckerTrial' });
