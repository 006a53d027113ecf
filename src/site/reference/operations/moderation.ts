import { abilities } from '../../../account/abilities.js';
import { ArticleMissing, ArticleWithdrawn } from '../../../article/article.errors.js';
import { StaffReplyDto } from '../../../comment/comment.dto.js';
import { RevealEmailDto } from '../../../comment/email-reveals.dto.js';
import {
  CommentGone,
  CommentMissing,
  DecisionChangesNothing,
  EmailNotKept,
  ParentUnavailable,
} from '../../../comment/comment.errors.js';
import { DecideDto, LogQueryDto, QueueQueryDto } from '../../../moderation/moderation.dto.js';
import { StatisticsQueryDto } from '../../../moderation/statistics.dto.js';
import { NothingHere } from '../../../platform/http/refusals.js';
import { FiguresReachFurther } from '../../../moderation/statistics.errors.js';
import { AlreadyDecided, TakenByAnother } from '../../../moderation/moderation.errors.js';
import { exampleClaimBy, exampleOtherDecision, exampleWholeQueueItem } from '../examples.js';
import { type Chapter } from '../operation.js';
import {
  Decided,
  LogHead,
  LogPage,
  QueueCounts,
  QueuePage,
  RevealedEmail,
  StaffReply,
  WholeQueueItem,
} from '../shapes/moderation.shapes.js';
import { deskOperations } from './desk.js';
import { actOperations } from './acts.js';
import { batchOperations } from './batches.js';
import { appealOperations } from './appeals.js';
import { hookOperations } from './hooks.js';
import { StatisticsShape, TransparencyShape } from '../shapes/statistics.shapes.js';
import { rulesOperations } from './rules.js';
import { shapes } from '../shapes/values.js';

const NewDecision = DecideDto.register(shapes, {
  id: 'NewDecision',
  fields: {
    decision: '“restore” leads back to what the comment was before.',
    reason: 'Stands in the log; of a reply that is declined, its author may read it.',
    code: 'With a decline: one of the publisher’s reasons (`moderation.declineReasons`).',
    version: 'The one that you looked at.',
  },
});

const NewStaffReply = StaffReplyDto.register(shapes, {
  id: 'NewStaffReply',
  fields: { comment: 'Markdown as readers write it.', parentId: 'The published comment that it answers.' },
});

const NewEmailReveal = RevealEmailDto.register(shapes, {
  id: 'NewEmailReveal',
  fields: {
    reason: 'Stands in the log for ever. No address in it.',
    shareReason:
      'Whether the author of the comment may read the reason. That their address was seen, and when, they read in any case.',
  },
});

export const moderation: Chapter = {
  name: 'Moderation',
  description: 'Deciding about replies, and the rules that judge them first. Every decision is in the log.',
  operations: [
    {
      method: 'get',
      path: '/api/v1/moderation/comments',
      id: 'readQueue',
      summary: 'The queue',
      access: [abilities.decide],
      description:
        'What waits (held, reported) oldest first, the others newest first. `q` searches, with the operators of the page.',
      query: QueueQueryDto,
      answer: { status: 200, description: 'A page of replies in one list.', shape: QueuePage },
    },
    {
      method: 'get',
      path: '/api/v1/moderation/counts',
      id: 'countQueue',
      summary: 'How many replies stand in each list',
      access: [abilities.decide],
      answer: { status: 200, description: 'The counts.', shape: QueueCounts },
    },
    {
      method: 'get',
      path: '/api/v1/moderation/comments/{id}',
      id: 'readQueueItem',
      summary: 'One reply',
      access: [abilities.decide],
      answer: {
        status: 200,
        description: 'The reply, in any status.',
        shape: WholeQueueItem,
        example: exampleWholeQueueItem,
      },
      refusals: [new CommentMissing()],
    },
    {
      method: 'post',
      path: '/api/v1/moderation/comments/{id}/decisions',
      id: 'decide',
      summary: 'Decide about a reply',
      description:
        'When somebody else was quicker, nothing changes, and the answer is 409 with their decision; when its author edited it, with no name. What somebody else has in hand they decide about (409 `taken`). One that its author withdrew is gone (410).',
      access: [abilities.decide],
      body: NewDecision,
      answer: { status: 201, description: 'Decided.', shape: Decided },
      refusals: [
        new CommentMissing(),
        new CommentGone(),
        new AlreadyDecided(exampleOtherDecision),
        new TakenByAnother(exampleClaimBy),
        new DecisionChangesNothing(),
      ],
    },
    {
      method: 'post',
      path: '/api/v1/moderation/articles/{slug}/comments',
      id: 'replyAsStaff',
      summary: 'Reply as staff',
      description: 'Published at once under the name of whoever is signed in, with a badge.',
      access: [abilities['answer-as-staff']],
      body: NewStaffReply,
      answer: { status: 201, description: 'The reply stands.', shape: StaffReply },
      refusals: [new ArticleMissing(), new ArticleWithdrawn(), new ParentUnavailable()],
    },
    {
      method: 'post',
      path: '/api/v1/moderation/comments/{id}/email-reveals',
      id: 'revealEmail',
      summary: 'See the whole address of an author',
      description:
        'Each time is an entry in the log, with the reason, and the author is told on the page of their comment.',
      access: [abilities['reveal-emails']],
      body: NewEmailReveal,
      answer: { status: 201, description: 'The address.', shape: RevealedEmail },
      refusals: [new EmailNotKept()],
    },
    {
      method: 'get',
      path: '/api/v1/moderation/log',
      id: 'readLog',
      summary: 'The log',
      description: 'What staff, programs and the operator did, newest first.',
      access: [abilities['read-the-log']],
      query: LogQueryDto,
      answer: { status: 200, description: 'A page of entries.', shape: LogPage },
    },
    {
      method: 'get',
      path: '/api/v1/moderation/log/head',
      id: 'readLogHead',
      summary: 'The head of the log',
      description:
        'To be noted elsewhere: `riposte log verify --head …` tells whether the log still goes on from there.',
      access: [abilities['read-the-log']],
      answer: { status: 200, description: 'The newest seal of the chain.', shape: LogHead },
    },
    ...deskOperations,
    ...actOperations,
    ...appealOperations,
    {
      method: 'get',
      path: '/api/v1/transparency',
      id: 'readTransparency',
      summary: 'What becomes of replies',
      description: 'For everybody, where the publisher opened it; else 404.',
      access: 'public',
      answer: { status: 200, description: 'Rounded figures.', shape: TransparencyShape },
      refusals: [new NothingHere()],
    },
    {
      method: 'get',
      path: '/api/v1/moderation/statistics',
      id: 'readStatistics',
      summary: 'How the desk does',
      access: [abilities['read-statistics']],
      query: StatisticsQueryDto,
      answer: { status: 200, description: 'Figures of a window of days.', shape: StatisticsShape },
      refusals: [new FiguresReachFurther()],
    },
    ...batchOperations,
    ...hookOperations,
    ...rulesOperations,
  ],
};
