import { abilities } from '../../../account/abilities.js';
import { ArticleMissing, ArticleWithdrawn } from '../../../article/article.errors.js';
import { EditByStaffDto, AnswerDto } from '../../../comment/comment.dto.js';
import {
  CannotPin,
  CommentGone,
  CommentMissing,
  DecisionChangesNothing,
  TooManyPinned,
} from '../../../comment/comment.errors.js';
import { MarkDto, TurnRepliesDto, UndoDto } from '../../../moderation/moderation.dto.js';
import { AlreadyDecided, TakenByAnother } from '../../../moderation/moderation.errors.js';
import { ActMissing, ActNotUndoable, ActOvertaken } from '../../../platform/audit/undo.errors.js';
import { exampleClaimBy, exampleOtherDecision } from '../examples.js';
import { type Operation } from '../operation.js';
import { Acted, Answered, TurnedReplies, Undone } from '../shapes/moderation.shapes.js';
import { shapes } from '../shapes/values.js';

const NewUndo = UndoDto.register(shapes, {
  id: 'NewUndo',
  fields: { act: 'Its number, as the answer to it, `history` of the comment and the log say.' },
});

const NewStaffEdit = EditByStaffDto.register(shapes, {
  id: 'NewStaffEdit',
  fields: {
    comment: 'All of it, as it is to stand.',
    reason: 'Its author reads it.',
    version: 'The one that you looked at.',
  },
});

const NewAnswer = AnswerDto.register(shapes, {
  id: 'NewAnswer',
  fields: { comment: 'The answer, in Markdown as readers write it.', version: 'The one that you looked at.' },
});

const NewMark = MarkDto.register(shapes, {
  id: 'NewMark',
  fields: { version: 'The one that you looked at.' },
});

const NewDoor = TurnRepliesDto.register(shapes, { id: 'NewDoor', fields: {} });

const refusedActs = [
  new CommentMissing(),
  new CommentGone(),
  new AlreadyDecided(exampleOtherDecision),
  new TakenByAnother(exampleClaimBy),
];

const exampleCame = { actor: 'Kim', action: 'comment.trashed', at: new Date('2026-03-02T09:22:10.310Z') };

/** What moderators do to a reply besides deciding about it. */
export const actOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/v1/moderation/comments/{id}/edits',
    id: 'editComment',
    summary: 'Edit the words of a reply',
    description:
      'Readers see `editedByModeratorAt`; its author reads on the page of the reply what it said before, and the reason. The former words stay in `versions`.',
    access: [abilities.decide],
    body: NewStaffEdit,
    answer: { status: 201, description: 'It says something else now.', shape: Acted },
    refusals: [...refusedActs],
  },
  {
    method: 'post',
    path: '/api/v1/moderation/comments/{id}/answers',
    id: 'approveAndAnswer',
    summary: 'Approve a reply and answer it',
    description: 'In one go: both stand, or neither. Taken back, the answer goes to the trash with the approval.',
    access: [abilities['answer-as-staff']],
    body: NewAnswer,
    answer: { status: 201, description: 'Approved, and answered as staff.', shape: Answered },
    refusals: [...refusedActs, new DecisionChangesNothing(), new ArticleWithdrawn()],
  },
  {
    method: 'post',
    path: '/api/v1/moderation/comments/{id}/marks',
    id: 'markThread',
    summary: 'Pin a thread, or close it',
    description:
      'Up to three pinned threads stand first under an article. Below a closed one readers leave no more replies, staff still do.',
    access: [abilities.decide],
    body: NewMark,
    answer: { status: 201, description: 'Done.', shape: Acted },
    refusals: [
      ...refusedActs,
      new DecisionChangesNothing(),
      new CannotPin(),
      new TooManyPinned([{ id: '01938f60-2b7d-7e11-8a4c-5f9d0e6b7a8c', name: 'Kim' }]),
    ],
  },
  {
    method: 'post',
    path: '/api/v1/moderation/comments/{id}/undo',
    id: 'undoAct',
    summary: 'Take an act back',
    description:
      'Exactly that one, whoever did it, and only while nothing came after it that still stands; else 409 says what came. Several go back one after the other, the newest first.',
    access: [abilities.decide],
    body: NewUndo,
    answer: { status: 201, description: 'The comment stands as before the act.', shape: Undone },
    refusals: [new ActMissing(), new ActNotUndoable(), new ActOvertaken([exampleCame])],
  },
  {
    method: 'post',
    path: '/api/v1/moderation/articles/{slug}/replies',
    id: 'turnReplies',
    summary: 'Open or close an article for replies',
    description: 'To open it lifts whatever had closed it, its age and the number of its comments too.',
    access: [abilities.decide],
    body: NewDoor,
    answer: { status: 201, description: 'So it stands now.', shape: TurnedReplies },
    refusals: [new ArticleMissing()],
  },
  {
    method: 'post',
    path: '/api/v1/moderation/articles/{slug}/undo',
    id: 'undoReplies',
    summary: 'Take back who may reply to an article',
    description: 'What moderators or editors last said about that: exactly that one, as for comments.',
    access: [abilities.decide],
    body: NewUndo,
    answer: { status: 201, description: 'It stands as before.', shape: TurnedReplies },
    refusals: [new ArticleMissing(), new ActMissing(), new ActNotUndoable(), new ActOvertaken([exampleCame])],
  },
];
