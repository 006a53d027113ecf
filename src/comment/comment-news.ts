import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { Wire } from '../platform/live/wire.js';
import { commentMessages } from './comment.messages.js';
import { commentsTopic } from './live-comments.js';
import { NewsQueries } from './news.queries.js';

/**
 * Tells all instances what happened to a comment, by ids alone: what a reader may see of it is read where everybody reads.
 * The outbox brings the news, so that no reply waits for it.
 */
@Injectable()
export class CommentNews implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly wire: Wire,
    private readonly news: NewsQueries,
  ) {}

  onModuleInit(): void {
    this.pass('published', { published: true });
    this.pass('edited', { published: true });
    this.pass('removed', { published: false });
  }

  /** A message may be older than the last decision: what is not true any more is not told. */
  private pass(event: 'published' | 'edited' | 'removed', only: { readonly published: boolean }): void {
    this.handlers.on(commentMessages[event], 'live', async ({ commentId = '', articleId = '' }) => {
      const place = await this.news.place(commentId, only);
      if (place) await this.wire.tell({ topic: commentsTopic(articleId), event, data: { ...place } });
    });
  }
}
