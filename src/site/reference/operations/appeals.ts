import { abilities } from '../../../account/abilities.js';
import { AppealMissing, AppealSettled, CommentGone, StaleVersion } from '../../../comment/comment.errors.js';
import { AppealsQueryDto, DecideAppealDto, UndoAppealDto } from '../../../moderation/appeals.dto.js';
import { OwnDecisionAppealed, TakenByAnother } from '../../../moderation/moderation.errors.js';
import { exampleClaimBy } from '../examples.js';
import { type Operation } from '../operation.js';
import { AppealPage, DecidedAppeal } from '../shapes/appeal.shapes.js';
import { shapes } from '../shapes/values.js';

const AppealDecision = DecideAppealDto.register(shapes, {
  id: 'AppealDecision',
  fields: {
    decision: '“uphold” lets the decision stand, “overturn” publishes the reply.',
    answer: 'A sentence for the author; with “uphold” it has to be there.',
    version: 'Of the comment that you looked at.',
  },
});

const AppealUndo = UndoAppealDto.register(shapes, {
  id: 'AppealUndo',
  fields: { version: 'Of the comment that you looked at.' },
});

const changed = [
  new AppealMissing(),
  new CommentGone(),
  new AppealSettled(),
  new StaleVersion(),
  new TakenByAnother(exampleClaimBy),
];

export const appealOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/moderation/appeals',
    id: 'readAppeals',
    summary: 'Appeals of authors',
    description:
      'Each with its reply as the queue tells of it. One whose reply was published or withdrawn meanwhile is settled by that, and in no list of open ones.',
    access: [abilities.decide],
    query: AppealsQueryDto,
    answer: { status: 200, description: 'A page of appeals.', shape: AppealPage },
  },
  {
    method: 'post',
    path: '/api/v1/moderation/appeals/{id}/decisions',
    id: 'decideAppeal',
    summary: 'Decide about an appeal',
    description: 'Not by whoever put the reply away (403), unless nobody else here could.',
    access: [abilities.decide],
    body: AppealDecision,
    answer: { status: 201, description: 'Decided.', shape: DecidedAppeal },
    refusals: [new OwnDecisionAppealed(), ...changed],
  },
  {
    method: 'post',
    path: '/api/v1/moderation/appeals/{id}/undo',
    id: 'undoAppealDecision',
    summary: 'Take a decision about an appeal back',
    description: 'The appeal is open again, and a reply that it had brought back is put away as before.',
    access: [abilities.decide],
    body: AppealUndo,
    answer: { status: 200, description: 'Open again.', shape: DecidedAppeal },
    refusals: changed,
  },
];
