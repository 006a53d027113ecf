import { ArticleMissing, ArticleWithdrawn } from '../../../article/article.errors.js';
import { StaffReplyDto } from '../../../comment/comment.dto.js';
import {
  CommentGone,
  CommentMissing,
  DecisionChangesNothing,
  ParentUnavailable,
} from '../../../comment/comment.errors.js';
import { DecideDto, LogQueryDto, QueueQueryDto } from '../../../moderation/moderation.dto.js';
import { AlreadyDecided } from '../../../moderation/moderation.errors.js';
import { exampleOtherDecision, exampleWholeQueueItem } from '../examples.js';
import { type Chapter } from '../operation.js';
import { Decided, LogPage, QueuePage, StaffReply, WholeQueueItem } from '../shapes/moderation.shapes.js';
import { shapes } from '../shapes/values.js';

const NewDecision = DecideDto.register(shapes, {
  id: 'NewDecision',
  fields: {
    decision: '“restore” leads back to what the comment was before.',
    reason: 'Stands in the log; of a reply that is declined, its author may read it.',
    version: 'The one that you looked at.',
  },
});

const NewStaffReply = StaffReplyDto.register(shapes, {
  id: 'NewStaffReply',
  fields: { comment: 'Markdown as readers write it.', parentId: 'The published comment that it answers.' },
});

export const moderation: Chapter = {
  name: 'Moderation',
  description: 'Deciding about replies. Every decision is in the log.',
  operations: [
    {
      method: 'get',
      path: '/api/v1/moderation/comments',
      id: 'readQueue',
      summary: 'The queue',
      access: ['moderator'],
      query: QueueQueryDto,
      answer: { status: 200, description: 'A page of replies in one status.', shape: QueuePage },
    },
    {
      method: 'get',
      path: '/api/v1/moderation/comments/{id}',
      id: 'readQueueItem',
      summary: 'One reply',
      access: ['moderator'],
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
        'When somebody else was quicker, nothing changes, and the answer is 409 with their decision; when its author edited it, with no name. One that its author withdrew is gone (410).',
      access: ['moderator'],
      body: NewDecision,
      answer: { status: 201, description: 'Decided.', shape: Decided },
      refusals: [
        new CommentMissing(),
        new CommentGone(),
        new AlreadyDecided(exampleOtherDecision),
        new DecisionChangesNothing(),
      ],
    },
    {
      method: 'post',
      path: '/api/v1/moderation/articles/{slug}/comments',
      id: 'replyAsStaff',
      summary: 'Reply as staff',
      description: 'Published at once under the name of whoever is signed in, with a badge.',
      access: ['moderator'],
      body: NewStaffReply,
      answer: { status: 201, description: 'The reply stands.', shape: StaffReply },
      refusals: [new ArticleMissing(), new ArticleWithdrawn(), new ParentUnavailable()],
    },
    {
      method: 'get',
      path: '/api/v1/moderation/log',
      id: 'readLog',
      summary: 'The log',
      description: 'What staff, programs and the operator did, newest first.',
      access: ['moderator'],
      query: LogQueryDto,
      answer: { status: 200, description: 'A page of entries.', shape: LogPage },
    },
  ],
};
