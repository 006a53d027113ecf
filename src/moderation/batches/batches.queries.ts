import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { CommentReach } from '../../comment/comment-reach.queries.js';
import { type Visitor } from '../../platform/http/visitors.js';
import { isId } from '../../platform/ids.js';
import { decodeCursor, type Page, encodeCursor, pageOf } from '../../platform/page.js';
import { type QueueRow } from '../moderation.view.js';
import { QueueQueries } from '../queue.queries.js';
import { type BatchSummary, toBatchSummary, type WholeBatch, type WhyLeft } from './batch.view.js';
import { Batch } from './batch.entity.js';
import { BatchMissing } from './batches.errors.js';

/** A batch of somebody else's may hold what a limited member does not reach. */
export function mayTouch(
  { id, limited }: Pick<Visitor, 'id' | 'limited'>,
  { madeById }: Pick<Batch, 'madeById'>,
): boolean {
  return !limited || madeById === id;
}

/** The batches that there are, and how far they are. */
@Injectable()
export class BatchesQueries {
  constructor(
    private readonly db: DataSource,
    private readonly queue: QueueQueries,
    private readonly reach: CommentReach,
  ) {}

  /** Newest first. */
  async page(actor: Visitor, limit: number, after?: string): Promise<Page<BatchSummary>> {
    const [mark] = after === undefined ? [] : decodeCursor(after, isId);
    const rows = await this.db.manager.find(Batch, {
      where: { ...(mark ? { id: LessThan(mark) } : {}), ...(actor.limited ? { madeById: actor.id } : {}) },
      order: { id: 'desc' },
      take: limit + 1,
    });
    return pageOf(rows, limit, toBatchSummary, ({ id }) => encodeCursor(id));
  }

  /** Throws BatchMissing. */
  async one(actor: Visitor, id: string): Promise<WholeBatch> {
    const batch = await this.db.manager.findOneBy(Batch, { id });
    if (!batch || !mayTouch(actor, batch)) throw new BatchMissing();
    const [sample, leftBecause] = await Promise.all([this.sample(actor, batch), this.leftBecause(id)]);
    return { ...toBatchSummary(batch), sample, leftBecause };
  }

  private async sample(actor: Visitor, { sample }: Batch): Promise<QueueRow[]> {
    const inReach = await this.reach.among(actor, sample);
    return this.queue.rows(
      actor,
      sample.filter((id) => inReach.has(id)),
    );
  }

  private async leftBecause(id: string): Promise<Partial<Record<WhyLeft, number>>> {
    const rows = await this.db.query<{ fate: WhyLeft; count: number }[]>(
      `select fate, count(*)::int as count from batch_comments
        where batch_id = $1 and fate not in ('decided', 'put-back', 'not-put-back') group by fate`,
      [id],
    );
    return Object.fromEntries(rows.map(({ fate, count }) => [fate, count]));
  }
}
