import { setImmediate as breath } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { CatchingUp } from '../platform/jobs/catching-up.js';
import { RENDERER_VERSION } from './article-body.js';
import { Article } from './article.entity.js';

/** The rows of a batch are locked while they are rendered. */
const batch = 5;

/** Renders articles again that an older renderer made. */
@Injectable()
export class OldBodies implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly work = new CatchingUp('old-bodies', () => this.renderBatch());

  constructor(private readonly db: DataSource) {}

  onApplicationBootstrap(): void {
    this.work.begin();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.work.end();
  }

  /** Returns how many. To an editor it is the same revision, to a reader no update. Safe beside itself. */
  pass(): Promise<number> {
    return this.work.pass();
  }

  private renderBatch(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const old = await tx.find(Article, {
        where: { rendererVersion: LessThan(RENDERER_VERSION) },
        order: { id: 'asc' },
        take: batch,
        lock: { mode: 'for_no_key_update', onLocked: 'skip_locked' },
      });
      for (const article of old) {
        article.renderAgain();
        const { html, excerpt, rendererVersion } = article;
        await tx.update(Article, article.id, { html, excerpt, rendererVersion });
        await breath();
      }
      return old.length;
    });
  }
}
