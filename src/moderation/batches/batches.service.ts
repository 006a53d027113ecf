import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { withinReach } from '../../article/reach.queries.js';
import { conditionsOf } from '../../comment/search/conditions.queries.js';
import { type QueueQuery } from '../../comment/search/queue-query.view.js';
import { type Actor } from '../../platform/audit/actor.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { type Visitor } from '../../platform/http/visitors.js';
import { newId } from '../../platform/ids.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { RateLimits } from '../../platform/security/rate-limits.js';
import { DeclineReasons } from '../decline-reasons.queries.js';
import { moderationMessages } from '../moderation.messages.js';
import { afterAct, type BatchAct, isWorking } from './batch-state.js';
import { Batch } from './batch.entity.js';
import { type FreezeDto } from './batches.dto.js';
import { BatchCannot, BatchMissing, NotABatch, TooManyBatches } from './batches.errors.js';
import { mayTouch } from './batches.queries.js';

/** More than that would be long to write down in one go, and to look over. */
export const mostInBatch = 100_000;
const sampleSize = 10;
const perTenMinutes = [{ count: 30, seconds: 600 }];

const recorded = { start: 'batch.started', stop: 'batch.stopped', undo: 'batch.undo-started' } as const;

/** Decisions about all that a search finds: frozen, looked at, started, stopped, undone. The work itself is BatchWork's. */
@Injectable()
export class Batches {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly reasons: DeclineReasons,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** Writes down what the search finds now, with the version of each, and changes none. Throws TooManyBatches, NotABatch, ReasonUnknown, ReasonMisplaced. */
  async freeze(actor: Visitor, { query, decision, reason, code }: FreezeDto): Promise<string> {
    await this.reasons.assertFit({ decision, code });
    const wait = await this.limits.spend('batch', actor.id, perTenMinutes);
    if (wait > 0) throw new TooManyBatches(wait);
    return this.db.transaction(async (tx) => {
      const now = this.clock.now();
      const told = { decision, reason: reason ?? null, code: code ?? null };
      const batch = { id: newId(), query: textOf(query), ...told, state: 'frozen' as const };
      const made = { madeById: actor.id, madeBy: actor.name, madeAt: now, workedAt: now };
      await tx.insert(Batch, { ...batch, ...made, size: 0, statuses: {}, sample: [] });
      const size = await putInto(tx, batch.id, query, actor);
      if (size === 0)
        throw new NotABatch('nothing-found', 'This search finds no reply. Please look for something else.');
      if (size > mostInBatch)
        throw new NotABatch(
          'too-many-found',
          `This search finds more than ${mostInBatch} replies. Please narrow it, for example with before:.`,
        );
      await describe(tx, batch.id, size);
      await this.audit.record(tx, {
        actor,
        action: 'batch.frozen',
        subjectKind: 'batch',
        subjectId: batch.id,
        detail: { ...told, count: size },
      });
      return batch.id;
    });
  }

  /** Throws BatchMissing, BatchCannot. To ask twice is as good as once. */
  async act(actor: Visitor, id: string, act: BatchAct): Promise<void> {
    await this.db.transaction(async (tx) => {
      const batch = await tx.findOne(Batch, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!batch || !mayTouch(actor, batch)) throw new BatchMissing();
      const to = afterAct(act, batch.state);
      if (to === null) throw new BatchCannot(act, batch.state);
      if (to === batch.state) return;
      await tx.update(Batch, id, { state: to, ...this.traces(actor, act, batch) });
      const { decision, reason, code, size: count } = batch;
      const detail = { decision, reason, code, count };
      await this.audit.record(tx, { actor, action: recorded[act], subjectKind: 'batch', subjectId: id, detail });
      if (isWorking(to)) await this.outbox.put(tx, moderationMessages.batch, { batchId: id });
    });
  }

  private traces(actor: Actor, act: BatchAct, batch: Batch): Partial<Batch> {
    const now = this.clock.now();
    if (act === 'stop') return { workedAt: now };
    const acting = { actingKind: actor.kind, actingId: actor.id, actingName: actor.name, workedAt: now, endedAt: null };
    if (act === 'start') return { ...acting, startedAt: batch.startedAt ?? now };
    // Undoing begins at the beginning; when it was stopped in between, it goes on from there.
    return { ...acting, mark: batch.state === 'undo-stopped' ? batch.mark : null };
  }
}

/** Reading it anew finds the same, wherever it is read. */
function textOf({ typed, view }: QueueQuery): string {
  return /(?:^|\s)status:/iu.test(typed) ? typed : `status:${view} ${typed}`.trim();
}

async function putInto(tx: EntityManager, batchId: string, query: QueueQuery, actor: Actor): Promise<number> {
  const { sql, parameters } = conditionsOf(query, 4);
  const [row] = await tx.query<{ count: number }[]>(
    `with put as (
       insert into batch_comments (batch_id, comment_id, version, status)
       select $1, c.id, c.version, c.status from comments c
        where ${sql} and ${withinReach('c.article_id', '$2')} limit $3
       returning 1
     ) select count(*)::int as count from put`,
    [batchId, actor.id, mostInBatch + 1, ...parameters],
  );
  return row?.count ?? 0;
}

/** The sample is spread over all of the set, and the same for everybody. */
async function describe(tx: EntityManager, batchId: string, size: number): Promise<void> {
  await tx.query(
    `update batches set size = $2,
       statuses = (select jsonb_object_agg(status, count) from (
         select status, count(*) as count from batch_comments where batch_id = $1 group by status) as each),
       sample = array(select comment_id from batch_comments where batch_id = $1
         order by hashtext(comment_id::text), comment_id limit ${sampleSize})
      where id = $1`,
    [batchId, size],
  );
}
