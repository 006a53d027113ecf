import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ArrayContains, DataSource, IsNull } from 'typeorm';
import { ArticleQueries } from '../article/article.queries.js';
import { commentMessages } from '../comment/comment.messages.js';
import { type CommentStanding, CommentStandings } from '../comment/comment-standing.queries.js';
import { Clock } from '../platform/clock.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { Batch } from './batches/batch.entity.js';
import { batchPayload, hookPayload } from './hook-payload.js';
import { type Call, HookQueue } from './hook-queue.js';
import { type HookEvent } from './hooks.view.js';
import { moderationMessages } from './moderation.messages.js';
import { WebHook } from './web-hook.entity.js';

type Ids = Readonly<Record<string, string>>;

/** Writes down, for every receiver that asked for it, that something happened: ids and how it stands then. */
@Injectable()
export class HookNews implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly handlers: JobHandlers,
    private readonly comments: CommentStandings,
    private readonly articles: ArticleQueries,
    private readonly origin: PublicOrigin,
    private readonly queue: HookQueue,
  ) {}

  onModuleInit(): void {
    const heard: readonly (readonly [string, HookEvent])[] = [
      [commentMessages.held, 'comment.held'],
      [commentMessages.published, 'comment.published'],
      [commentMessages.removed, 'comment.removed'],
      [commentMessages.reported, 'comment.reported'],
      [commentMessages.appealed, 'appeal.made'],
      [moderationMessages.decided, 'comment.declined'],
    ];
    for (const [message, event] of heard) this.handlers.on(message, 'hooks', (ids) => this.note(event, ids));
    this.handlers.on(moderationMessages.batchFinished, 'hooks', ({ batchId = '' }) => this.noteBatch(batchId));
  }

  /** Twice is as good as once: the same event about the same version is written down once for each receiver. */
  private async note(event: HookEvent, { commentId = '', ...ids }: Ids): Promise<void> {
    const hooks = await this.asking(event);
    if (hooks.length === 0) return;
    const appealId = ids.appealId ?? null;
    const comment = await this.comments.of(commentId);
    if (!comment || !happened(event, comment)) return;
    const [article] = await this.articles.byIds([comment.articleId]);
    if (!article) return;
    const link = (path: string) => this.origin.url(path);
    const body = hookPayload({ type: event, at: this.clock.now(), comment, article, appealId, link });
    const subject = appealId ?? `${comment.id}/${comment.version}/${comment.openReports}`;
    await this.put(hooks, { event, subject, body });
  }

  private async noteBatch(id: string): Promise<void> {
    const hooks = await this.asking('batch.finished');
    const batch = hooks.length === 0 ? null : await this.db.manager.findOneBy(Batch, { id });
    if (!batch) return;
    const subject = `${id}/${batch.state}`;
    await this.put(hooks, { event: 'batch.finished', subject, body: batchPayload(batch, this.clock.now()) });
  }

  private asking(event: HookEvent): Promise<WebHook[]> {
    const where = { events: ArrayContains([event]), disabledAt: IsNull(), removedAt: IsNull() };
    return this.db.manager.findBy(WebHook, where);
  }

  private async put(hooks: readonly WebHook[], call: Call): Promise<void> {
    const ids = hooks.map(({ id }) => id);
    await this.db.transaction((tx) => this.queue.put(tx, ids, call));
  }
}

/** "Decided" is said of every decision. */
function happened(event: HookEvent, { status }: CommentStanding): boolean {
  return event !== 'comment.declined' || status === 'declined' || status === 'spam' || status === 'trash';
}
