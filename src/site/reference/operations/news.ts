import { ArticleMissing, ArticleWithdrawn } from '../../../article/article.errors.js';
import { CommentCountsQueryDto, CommentEventsQueryDto, LatestCommentsQueryDto } from '../../../comment/live.dto.js';
import { TooManyStreams } from '../../../platform/live/event-streams.js';
import { type Chapter, type RequestHeader } from '../operation.js';
import { CommentCounts, LatestCommentPage } from '../shapes/news.shapes.js';

export const lastEventId: RequestHeader = {
  name: 'Last-Event-ID',
  description: 'The last `id` of a stream that ended. Browsers send it by themselves; it counts before `since`.',
  schema: { type: 'string', maxLength: 200 },
};

export const news: Chapter = {
  name: 'News',
  description: 'What is new: on the whole site, and under one article as it happens.',
  operations: [
    {
      method: 'get',
      path: '/api/v1/comments',
      id: 'readLatestComments',
      summary: 'The latest comments of the whole site',
      description: 'The one that was published last comes first, whenever it was written.',
      access: 'public',
      query: LatestCommentsQueryDto,
      answer: { status: 200, description: 'A page of comments.', shape: LatestCommentPage },
    },
    {
      method: 'get',
      path: '/api/v1/comment-counts',
      id: 'countComments',
      summary: 'How many comments many articles have',
      description: 'Articles that are not published are left out.',
      access: 'public',
      query: CommentCountsQueryDto,
      answer: { status: 200, description: 'The numbers, in no order.', shape: CommentCounts },
    },
    {
      method: 'get',
      path: '/api/v1/articles/{slug}/comments/events',
      id: 'followComments',
      summary: 'What happens to the comments of an article',
      description: [
        'Server-sent events `published`, `edited` and `removed`, each with `{id, parentId, rootId}` and no word of the comment.',
        'The stream ends after a quarter of an hour at most, and a reader that comes again is told what was published meanwhile.',
        'There are only so many streams at once, for all and for one client.',
      ].join(' '),
      access: 'public',
      query: CommentEventsQueryDto,
      headers: [lastEventId],
      answer: { status: 200, description: 'The stream.', mediaType: 'text/event-stream' },
      refusals: [new ArticleMissing(), new ArticleWithdrawn(), new TooManyStreams()],
    },
  ],
};
