import { z } from 'zod';
import { stoppingReasons } from '../../../moderation/transparency.view.js';
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

const rounded = count().nullable();

export const TransparencyShape = z
  .object({
    months: z
      .array(
        z.object({
          month: z.string().meta({ description: 'Such as 2026-03.' }),
          came: rounded,
          publishedAtOnce: rounded,
          approved: rounded,
          stopped: rounded,
          medianHours: rounded,
        }),
      )
      .meta({ description: 'Twelve that are over, newest first; null: fewer than ten.' }),
    reasons: z
      .array(z.object({ reason: z.enum(stoppingReasons), replies: count() }))
      .meta({ description: 'Why rules stopped replies in these months; those with fewer than ten are left out.' }),
  })
  .meta({ description: 'What becomes of replies, rounded to tens.' })
  .register(shapes, { id: 'Transparency' });
