import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { commentMessages } from '../comment/comment.messages.js';
import { AuditQueries } from '../platform/audit/audit-queries.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { Wire } from '../platform/live/wire.js';
import { tellsOfAct } from './decision-actions.js';
import { moderationMessages } from './moderation.messages.js';
import { type Claim, toClaimedNews, toDecidedNews } from './moderation.view.js';

/** What happens at the desk travels under this name. */
export const deskTopic = 'moderation';

/** Tells the desks of all instances what happens, by ids and names of staff alone. */
@Injectable()
export class DeskNews implements OnModuleInit {
  private readonly log = new Logger('DeskNews');

  constructor(
    private readonly handlers: JobHandlers,
    private readonly wire: Wire,
    private readonly record: AuditQueries,
  ) {}

  onModuleInit(): void {
    this.handlers.on(moderationMessages.decided, 'desk', ({ commentId = '' }) => this.decided(commentId));
    this.handlers.on(commentMessages.held, 'desk', ({ commentId = '' }) => this.tell('held', { id: commentId }));
  }

  /** The newest act, whichever the message was about. */
  private async decided(commentId: string): Promise<void> {
    const lines = await this.record.about('comment', commentId);
    const last = lines.findLast(tellsOfAct);
    if (last) await this.tell('decided', toDecidedNews(last));
  }

  /** Many at once. */
  async decidedAll(commentIds: readonly string[]): Promise<void> {
    const lines = await this.record.lastAbout('comment', commentIds);
    const decided = lines.filter(tellsOfAct);
    await this.wire.tellAll(decided.map((line) => ({ topic: deskTopic, event: 'decided', data: toDecidedNews(line) })));
  }

  claimed(claim: Claim): Promise<void> {
    return this.now('claimed', toClaimedNews(claim));
  }

  released(commentId: string): Promise<void> {
    return this.now('released', { id: commentId });
  }

  /** After the commit, and not worth a failure: whoever acts on an old page is told so then. */
  private now(event: string, data: Readonly<Record<string, string | null>>): Promise<void> {
    return this.tell(event, data).catch((error: Error) => this.log.warn({ event: 'desk-news-lost', code: error.name }));
  }

  private tell(event: string, data: Readonly<Record<string, string | null>>): Promise<void> {
    return this.wire.tell({ topic: deskTopic, event, data });
  }
}
