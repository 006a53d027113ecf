import { z } from 'zod';
import { count, id, moment, shapes } from './values.js';

const decided = z.object({ approve: count(), decline: count(), spam: count(), trash: count() });
const day = z.string().meta({ format: 'date' });

export const StatisticsShape = z
  .object({
    from: day,
    to: day,
    waiting: z.object({ held: count(), reported: count(), oldestAt: moment().nullable() }),
    came: z
      .object({ published: count(), held: count(), declined: count(), spam: count() })
      .meta({ description: 'Where the rules put what came.' }),
    decided: decided.meta({ description: 'What was undone is not counted.' }),
    medianSeconds: count().nullable().meta({
      description: 'From arrival to decision, of replies that were held; right to a tenth. Null: none was decided.',
    }),
    rules: z
      .array(
        z.object({
          rule: z.string(),
          title: z.string(),
          spoke: count().meta({ description: 'Replies about which it said something, also while it was watched.' }),
          agreed: count().meta({ description: 'Those that moderators stopped too, by their first decision.' }),
          overruled: count().meta({ description: 'Those that they let through.' }),
        }),
      )
      .meta({ description: 'Those that said something.' }),
    members: z
      .array(z.object({ id: id().nullable(), name: z.string(), decided }))
      .meta({ description: 'Moderators see themselves; editors and admins all.' }),
    days: z.array(z.object({ day, came: count(), decided: count() })).meta({ description: 'Every day, newest first.' }),
  })
  .meta({ description: 'How the desk does, in days of UTC. What the log tells is counted within a minute.' })
  .register(shapes, { id: 'Statistics' });
