import { z } from 'zod';
import { batchStates } from '../../../moderation/batches/batch.view.js';
import { StandingBan } from './bans.shapes.js';
import { Claim, OtherDecision } from './moderation.shapes.js';
import { OtherRulesChange } from './rules.shapes.js';
import { count, id, moment, shapes } from './values.js';

const Fault = z
  .object({
    field: z.string(),
    code: z.string(),
    message: z.string().meta({ description: 'A sentence for a person.' }),
  })
  .register(shapes, { id: 'Fault' });

/** RFC 9457 with our members. */
export const Problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string().meta({ description: 'The status in words.' }),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'A sentence for a person.' }),
    code: z
      .string()
      .optional()
      .meta({ description: 'A stable word for machines; without one the status says it all.' }),
    requestId: id().meta({ description: 'Also stands in the log.' }),
    errors: z.array(Fault).optional().meta({ description: 'Every fault at once, at most ten.' }),
    revision: count().optional().meta({ description: 'With `revision-stale`: the one that stands.' }),
    opensAt: moment().optional().meta({ description: 'With `replies-not-open-yet`.' }),
    current: z
      .union([OtherDecision, OtherRulesChange, StandingBan])
      .optional()
      .meta({ description: 'With `already-decided`, `rules-changed` and `already-banned`.' }),
    pinned: z
      .array(z.object({ id: id(), name: z.string() }))
      .optional()
      .meta({ description: 'With `too-many-pinned`: those that are.' }),
    came: z
      .array(z.object({ by: z.string(), action: z.string(), at: moment() }))
      .optional()
      .meta({ description: 'With `act-overtaken`: what came after the act and still stands, oldest first.' }),
    state: z.enum(batchStates).optional().meta({ description: 'With `batch-cannot`: where the batch stands.' }),
    claim: Claim.optional().meta({ description: 'With `taken`.' }),
  })
  .meta({ description: 'What went wrong: problem details (RFC 9457). `about:blank`, since no page explains a code.' })
  .register(shapes, { id: 'Problem' });
