import { setImmediate as breath } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CatchingUp } from '../platform/jobs/catching-up.js';
import { commentRendererVersion, renderComment } from './comment-body.js';

/** A comment takes some hundredths of a second at the very worst; the rows of a batch are locked for so long. */
const batch = 20;

/** What holds markup, each with the column that names the comment; both have its version. */
const shelves = [
  { table: 'comments', id: 'id' },
  { table: 'comment_versions', id: 'comment_id' },
] as const;
type Shelf = (typeof shelves)[number];

interface OldRow {
  readonly id: string;
  readonly version: number;
  readonly source: string;
}

/** Renders comments again that an older renderer made, and what they said before they were edited. */
@Injectable()
export class OldMarkup implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly work = new CatchingUp('old-markup', () => this.renderBatch());

  constructor(private readonly db: DataSource) {}

  onApplicationBootstrap(): void {
    this.work.begin();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.work.end();
  }

  /**
   * Changes the markup and the renderer's number of each and nothing else: to a reader it is the same comment, and neither
   * edited nor another version. Returns how many. Safe beside itself: rows that somebody holds are left to the next pass.
   */
  pass(): Promise<number> {
    return this.work.pass();
  }

  private async renderBatch(): Promise<number> {
    let count = 0;
    for (const shelf of shelves) count += await this.renderFrom(shelf);
    return count;
  }

  private renderFrom({ table, id }: Shelf): Promise<number> {
    return this.db.transaction(async (tx) => {
      // A constant in the query's text: only so does PostgreSQL see that the index of the same condition answers it.
      const rows = await tx.query<OldRow[]>(
        `select ${id} as id, version, source from ${table} where renderer_version < ${commentRendererVersion}
          order by ${id} limit ${batch} for no key update skip locked`,
      );
      const html: string[] = [];
      for (const { source } of rows) {
        html.push(renderComment(source));
        await breath();
      }
      await tx.query(
        `update ${table} as old set html = fresh.html, renderer_version = $4
           from unnest($1::uuid[], $2::integer[], $3::text[]) as fresh (id, version, html)
          where old.${id} = fresh.id and old.version = fresh.version`,
        [rows.map((row) => row.id), rows.map((row) => row.version), html, commentRendererVersion],
      );
      return rows.length;
    });
  }
}
