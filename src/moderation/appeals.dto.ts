import { z } from 'zod';
import { appealStates } from '../comment/appeal.view.js';
import { cleanLine, uuid, wholeNumber } from '../platform/http/values.js';
import { seenVersion } from '../comment/comment.dto.js';

export const appealDecisions = ['uphold', 'overturn'] as const;

const answer = cleanLine({ min: 1, max: 500 });

/** Whoever upholds what an author complains of tells them why; whoever overturns it may. */
export const DecideAppealDto = z.strictObject({
  decision: z.enum(appealDecisions, { error: `decision is one of ${appealDecisions.join(', ')}.` }),
  answer: answer.optional(),
  version: seenVersion,
});
export type DecideAppealDto = z.infer<typeof DecideAppealDto>;

export const UndoAppealDto = z.strictObject({ version: seenVersion });
export type UndoAppealDto = z.infer<typeof UndoAppealDto>;

export const AppealsQueryDto = z.strictObject({
  state: z.enum(appealStates, { error: `state is one of ${appealStates.join(', ')}.` }).default('open'),
  limit: wholeNumber({ min: 1, max: 100 }).default(20),
  after: z.string().max(200).optional(),
});
export type AppealsQueryDto = z.infer<typeof AppealsQueryDto>;

/** The page's own address; `decided` names the appeal that was just decided, so that it can offer to undo. */
export const AppealsPageQueryDto = AppealsQueryDto.extend({ decided: uuid().optional() });
export type AppealsPageQueryDto = z.infer<typeof AppealsPageQueryDto>;
