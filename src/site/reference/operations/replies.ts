import { ArticleMissing, ArticleWithdrawn } from '../../../article/article.errors.js';
import { LeaveReplyDto, RepliesQueryDto, ThreadQueryDto } from '../../../comment/comment.dto.js';
import {
  CommentMissing,
  KeyUsedForAnother,
  ParentUnavailable,
  RepliesClosed,
  TooManyReplies,
} from '../../../comment/comment.errors.js';
import { exampleReceipt, exampleThreadPage } from '../examples.js';
import { type Chapter, type RequestHeader } from '../operation.js';
import { Receipt, ReplyPage, ThreadPage } from '../shapes/comment.shapes.js';
import { shapes } from '../shapes/values.js';

const NewReply = LeaveReplyDto.register(shapes, {
  id: 'NewReply',
  fields: {
    comment: 'Plain text; addresses become links, blank lines paragraphs.',
    email: 'Never published, in no form; moderators see it masked.',
    website: 'The name links to it.',
    parentId: 'The comment that it answers: a published one of the same article.',
  },
});

const idempotencyKey: RequestHeader = {
  name: 'Idempotency-Key',
  description:
    'Makes a retry harmless: the same key with the same reply gets the first answer again and makes nothing new. Bare or in double quotes. Without one, the same words from the same client within a minute count as a double click.',
  schema: { type: 'string', minLength: 1, maxLength: 257, examples: ['8e03978e-40d5-43dd-bc93-6894a57f9324'] },
};

export const replies: Chapter = {
  name: 'Replies',
  description: 'What readers say to an article, and to each other.',
  operations: [
    {
      method: 'get',
      path: '/api/v1/articles/{slug}/comments',
      id: 'readThreads',
      summary: 'The comments of an article',
      description: 'Top-level comments, each with its first replies.',
      access: 'public',
      query: ThreadQueryDto,
      answer: { status: 200, description: 'A page of threads.', shape: ThreadPage, example: exampleThreadPage },
      refusals: [new ArticleMissing(), new ArticleWithdrawn()],
    },
    {
      method: 'get',
      path: '/api/v1/comments/{id}/replies',
      id: 'readReplies',
      summary: 'More replies of a thread',
      access: 'public',
      query: RepliesQueryDto,
      answer: { status: 200, description: 'A page of replies, oldest first.', shape: ReplyPage },
      refusals: [new CommentMissing()],
    },
    {
      method: 'post',
      path: '/api/v1/articles/{slug}/comments',
      id: 'leaveReply',
      summary: 'Leave a reply',
      description:
        'It is held until a moderator has read it, unless its author is trusted. A session or token changes nothing here.',
      access: 'public',
      headers: [idempotencyKey],
      body: NewReply,
      answer: { status: 201, description: 'The reply was taken.', shape: Receipt, example: exampleReceipt },
      refusals: [
        new ArticleMissing(),
        new ArticleWithdrawn(),
        new RepliesClosed({ reason: 'closed', until: null, message: null }),
        new RepliesClosed({ reason: 'not-open-yet', until: new Date('2026-04-01T06:00:00Z'), message: null }),
        new RepliesClosed({ reason: 'closed-by-age', until: null, message: null }),
        new RepliesClosed({ reason: 'closed-by-count', until: null, message: null }),
        new ParentUnavailable(),
        new KeyUsedForAnother(),
        new TooManyReplies(30),
      ],
    },
  ],
};
