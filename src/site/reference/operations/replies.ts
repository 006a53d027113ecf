import { ArticleMissing, ArticleWithdrawn } from '../../../article/article.errors.js';
import { LeaveReplyDto, PreviewDto, RepliesQueryDto, ThreadQueryDto, ReportDto } from '../../../comment/comment.dto.js';
import {
  CommentMissing,
  KeyUsedForAnother,
  ParentUnavailable,
  ProofNotAsked,
  RepliesClosed,
  TooManyChallenges,
  TooManyPreviews,
  TooManyReplies,
  TooManyReports,
} from '../../../comment/comment.errors.js';
import { exampleChallenge, examplePreview, exampleReceipt, exampleThreadPage } from '../examples.js';
import { type Chapter, type RequestHeader } from '../operation.js';
import { Challenge, Preview, Receipt, ReplyPage, ThreadPage, ReportReceived } from '../shapes/comment.shapes.js';
import { shapes } from '../shapes/values.js';

const NewReply = LeaveReplyDto.register(shapes, {
  id: 'NewReply',
  fields: {
    comment:
      'A small Markdown: paragraphs, line breaks, emphasis, strong, code, quotations, lists, links and bare addresses; no HTML, pictures or headings. The publisher may set a lower limit.',
    email: 'Never published, in no form; moderators see it masked.',
    website: 'The name links to it.',
    parentId: 'The comment that it answers: a published one of the same article.',
    nickname: 'A trap for programs that fill in every field: leave it out.',
    elapsed: 'Milliseconds that somebody took to write it.',
    proof: 'The solution of a challenge, where the publisher asks for one; without it the reply is held.',
    remember: 'For the form only: it changes nothing here.',
  },
});

const NewPreview = PreviewDto.register(shapes, { id: 'NewPreview', fields: { comment: 'As it would be sent.' } });

const idempotencyKey: RequestHeader = {
  name: 'Idempotency-Key',
  description:
    'Makes a retry harmless: the same key with the same reply gets the first answer again and makes nothing new. Bare or in double quotes. Without one, the same words, name and website from the same client within a minute count as a double click, whatever the address says.',
  schema: { type: 'string', minLength: 1, maxLength: 257, examples: ['8e03978e-40d5-43dd-bc93-6894a57f9324'] },
};

const NewReport = ReportDto.register(shapes, {
  id: 'NewReport',
  fields: { reason: 'What is wrong with it.', text: 'Anything else the moderator should know.' },
});

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
      method: 'get',
      path: '/api/v1/articles/{slug}/challenge',
      id: 'readChallenge',
      summary: 'A challenge for one reply to this article',
      description:
        'An ALTCHA 2 challenge: find the counter whose key (PBKDF2 over the salt, of the nonce and the counter in four bytes) begins with `keyPrefix`. Send it back as `proof`: the JSON `{"challenge": …, "solution": {"counter", "derivedKey"}}` in base64.',
      access: 'public',
      answer: {
        status: 200,
        description: 'A challenge that can be used once.',
        shape: Challenge,
        example: exampleChallenge,
      },
      refusals: [new ArticleMissing(), new ArticleWithdrawn(), new ProofNotAsked(), new TooManyChallenges(12)],
    },
    {
      method: 'post',
      path: '/api/v1/articles/{slug}/comments',
      id: 'leaveReply',
      summary: 'Leave a reply',
      description:
        'What becomes of it is said by `commentsPolicy` and by rules that are not told: whatever holds a reply, the answer is the same. A session or token changes nothing here.',
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
    {
      method: 'post',
      path: '/api/v1/articles/{slug}/comments/preview',
      id: 'previewReply',
      summary: 'See what would become of a text',
      description: 'Made by the renderer that makes the comment. Nothing is stored.',
      access: 'public',
      body: NewPreview,
      answer: { status: 200, description: 'The markup.', shape: Preview, example: examplePreview },
      refusals: [
        new ArticleMissing(),
        new ArticleWithdrawn(),
        new RepliesClosed({ reason: 'closed', until: null, message: null }),
        new TooManyPreviews(30),
      ],
    },
    {
      method: 'post',
      path: '/api/v1/comments/{id}/reports',
      id: 'reportComment',
      summary: 'Report a comment',
      description: 'One report for each reader and comment; who reported is known to nobody.',
      access: 'public',
      body: NewReport,
      answer: { status: 202, description: 'A moderator will look at it.', shape: ReportReceived },
      refusals: [new CommentMissing(), new TooManyReports(60)],
    },
  ],
};
