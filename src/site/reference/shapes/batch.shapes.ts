import { z } from 'zod';
import { commentStatuses, decisions } from '../../../comment/comment.view.js';
import { batchStates } from '../../../moderation/batches/batch.view.js';
import { QueueItem } from './moderation.shapes.js';
import { count, id, moment, pageOf, shapes } from './values.js';

export const Batch = z
  .object({
    id: id(),
    query: z.string().meta({ description: 'What was looked for, and in which list.' }),
    decision: z.enum(decisions),
    reason: z.string().nullable(),
    code: z.string().nullable(),
    state: z.enum(batchStates),
    count: count().meta({ description: 'How many replies are in the set.' }),
    statuses: z
      .partialRecord(z.enum(commentStatuses), count())
      .meta({ description: 'Where they stood when the set was frozen.' }),
    decided: count(),
    leftAlone: count().meta({ description: 'Changed meanwhile by somebody else, or not to be changed.' }),
    putBack: count(),
    notPutBack: count().meta({ description: 'Decided, and changed by somebody else since: undoing left them alone.' }),
    madeBy: z.string(),
    madeAt: moment(),
    actingName: z.string().nullable().meta({ description: 'In whose name it went on last.' }),
    startedAt: moment().nullable(),
    endedAt: moment().nullable(),
  })
  .meta({ description: 'One decision about all that a search found.' })
  .register(shapes, { id: 'Batch' });

export const WholeBatch = Batch.extend({
  leftBecause: z
    .partialRecord(z.enum(['missing', 'withdrawn', 'stale', 'unchanged', 'in-hand']), count())
    .meta({ description: 'How many were left alone because of what.' }),
  sample: z.array(QueueItem).meta({ description: 'Ten of the set at most, as they are now.' }),
})
  .meta({ description: 'A batch, with a sample of its replies.' })
  .register(shapes, { id: 'WholeBatch' });

export const BatchPage = pageOf(Batch).register(shapes, { id: 'BatchPage' });
