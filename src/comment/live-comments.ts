import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { ArticleQueries } from '../article/article.queries.js';
import { clientKeyOf } from '../platform/http/client-address.js';
import { EventStreams } from '../platform/live/event-streams.js';
import { readNewsMark } from './news-mark.js';
import { NewsQueries } from './news.queries.js';

/** What happens to the comments of an article travels under this name. */
export function commentsTopic(articleId: string): string {
  return `comments/${articleId}`;
}

/** Readers who stay on an article while others reply. */
@Injectable()
export class LiveComments {
  constructor(
    private readonly streams: EventStreams,
    private readonly news: NewsQueries,
    private readonly articles: ArticleQueries,
  ) {}

  /**
   * Turns the answer into a stream: what was published since `mark`, then what happens.
   * Throws UnreadableQuery, TooManyStreams, ArticleMissing, ArticleWithdrawn.
   */
  async follow(slug: string, mark: string | undefined, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const from = mark === undefined ? null : readNewsMark(mark);
    await this.streams.admit(clientKeyOf(request), reply);
    const { id } = await this.articles.forReplies(slug);
    const stream = this.streams.open(reply, commentsTopic(id));
    if (from === null) return;
    // Asked only now, so that nothing falls between the question and the stream.
    try {
      const now = this.streams.mark();
      for (const place of await this.news.since(id, from)) stream.send('published', place, now);
    } catch {
      // The answer has begun: the browser comes again from where it was.
      stream.end();
    }
  }
}
