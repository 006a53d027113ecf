import { z } from 'zod';
import { appealOutcomes } from '../../../comment/appeal.view.js';
import { commentStatuses } from '../../../comment/comment.view.js';
import { QueueItem } from './moderation.shapes.js';
import { count, id, moment, pageOf, shapes } from './values.js';

const outcome = z.enum(appealOutcomes).nullable();

export const AppealItem = z
  .object({
    id: id(),
    text: z.string().nullable().meta({ description: 'What its author says.' }),
    madeAt: moment(),
    against: z
      .array(z.object({ by: z.string(), action: z.string(), at: moment(), reason: z.string().nullable() }))
      .meta({ description: 'Who put the reply away, oldest first.' }),
    yours: z.enum(['may', 'own', 'alone']).meta({
      description:
        'Whether you may decide about it: “own” is against a decision of yours, so that you may not; “alone” too, but nobody else here could.',
    }),
    outcome,
    answer: z.string().nullable().meta({ description: 'Its author reads it.' }),
    decidedAt: moment().nullable(),
    comment: QueueItem,
  })
  .meta({ description: 'What an author says against the decision about their reply, and what became of it.' })
  .register(shapes, { id: 'Appeal' });

export const AppealPage = pageOf(AppealItem).register(shapes, { id: 'AppealPage' });

export const DecidedAppeal = z
  .object({
    id: id(),
    commentId: id(),
    outcome,
    status: z.enum(commentStatuses),
    version: count().meta({ description: 'Name it in the next decision.' }),
  })
  .meta({ description: 'How an appeal and its reply stand now.' })
  .register(shapes, { id: 'DecidedAppeal' });
