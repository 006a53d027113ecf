import { z } from 'zod';
import { modes } from '../../../comment/rules.view.js';
import { count, shapes } from './values.js';

const Share = z
  .object({ share: z.number(), low: z.number(), high: z.number() })
  .meta({ description: 'From 0 to 1, with the range in which it lies in 19 of 20 cases.' })
  .register(shapes, { id: 'Share' });
const share = (description: string) => Share.nullable().meta({ description });

export const Classifier = z
  .object({
    mode: z.enum(modes),
    setting: z
      .object({ hold: z.number().int(), mark: z.number().int(), least: z.number().int() })
      .meta({ description: 'As in its rule.' }),
    learnt: z
      .object({ wanted: count(), unwanted: count() })
      .meta({ description: 'Decided replies: let through, and stopped.' }),
    enough: z.boolean().meta({ description: 'Otherwise it says nothing yet.' }),
    traits: count().meta({ description: 'Words, names, hosts and the like, kept as keyed digests.' }),
    waiting: count().meta({ description: 'Changed comments that it has still to read.' }),
    decided: count().meta({ description: 'Of the newest 5,000 replies: looked at by it, and decided about since.' }),
    figures: z
      .array(
        z.object({
          from: z.number().int().meta({ description: 'If it held from this likeness on, in percent.' }),
          held: count(),
          rightlyHeld: count(),
          precision: share('Of the held, those that moderators stopped too.'),
          recall: share('Of the stopped, those that it would have held.'),
          wronglyHeld: share('Of the let through, those that it would have held.'),
        }),
      )
      .meta({ description: 'By what it said before anybody decided.' }),
  })
  .meta({ description: 'What the classifier has learnt, and how often it was right.' })
  .register(shapes, { id: 'Classifier' });
