import { setImmediate as breath, setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { commentRendererVersion, renderComment } from './comment-body.js';

const firstPassAfterMs = 2000;
/** An instance of the version before may still write old markup while the new one takes over. */
const nextPassAfterMs = 3_600_000;
/** A comment takes some hundredths of a second at the very worst; the rows of a batch are locked for so long. */
const batch = 20;

// A constant in the query's text: only so does PostgreSQL see that the index of the same condition answers it.
const rowsOfOldMarkup = `
  select id, source from comments where renderer_version < ${commentRendererVersion}
   order by id limit ${batch} for no key update skip locked`;

/** Renders comments again that an older renderer made: soon after the house opens and every hour, on every instance. */
@Injectable()
export class OldMarkup implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('OldMarkup');
  private readonly closing = new AbortController();
  private timer: NodeJS.Timeout | null = null;
  private passing: Promise<unknown> = Promise.resolve();

  constructor(private readonly db: DataSource) {}

  onApplicationBootstrap(): void {
    this.passAfter(firstPassAfterMs);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing.abort();
    if (this.timer) clearTimeout(this.timer);
    await this.passing;
  }

  /**
   * Changes the markup and the renderer's number of each and nothing else: to a reader it is the same comment, and neither
   * edited nor another version. Returns how many. Safe beside itself: rows that somebody holds are left to the next pass.
   */
  async pass(): Promise<number> {
    let all = 0;
    while (!this.closing.signal.aborted) {
      const started = performance.now();
      const count = await this.renderBatch();
      all += count;
      if (count === 0) break;
      // As long as the work took, so that readers have the machine at least half of the time.
      await pause(performance.now() - started, null, { signal: this.closing.signal }).catch(() => undefined);
    }
    return all;
  }

  private passAfter(ms: number): void {
    this.timer = setTimeout(() => {
      this.passing = this.pass()
        .catch((error: NodeJS.ErrnoException) =>
          this.log.warn({ event: 'old-markup-error', code: error.code ?? error.name }),
        )
        .finally(() => this.closing.signal.aborted || this.passAfter(nextPassAfterMs));
    }, ms).unref();
  }

  private renderBatch(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const rows = await tx.query<{ id: string; source: string }[]>(rowsOfOldMarkup);
      const html: string[] = [];
      for (const { source } of rows) {
        html.push(renderComment(source));
        await breath();
      }
      await tx.query(
        `update comments set html = fresh.html, renderer_version = $3
           from unnest($1::uuid[], $2::text[]) as fresh (id, html) where comments.id = fresh.id`,
        [rows.map((row) => row.id), html, commentRendererVersion],
      );
      return rows.length;
    });
  }
}
