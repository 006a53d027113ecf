import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Persons } from '../../account/persons.queries.js';
import { type Actor, operator } from '../../platform/audit/actor.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { Decisions } from '../decisions.service.js';
import { moderationMessages } from '../moderation.messages.js';
import { type ActOfMany, Undo } from '../undo.service.js';
import { afterAct, ended, isWorking, type Working } from './batch-state.js';
import { Batch } from './batch.entity.js';
import { type Fate } from './batch.view.js';

/** Few enough that nobody waits long for a thread or a count that it holds. */
const sliceSize = 500;

/** `act` and its version when it is to be taken back, else the version that was frozen. */
type Member = ActOfMany;

interface Dealt {
  readonly commentId: string;
  readonly fate: Fate;
  readonly act: string | null;
  readonly version: number | null;
}

type AtWork = Batch & { readonly state: Working };

/**
 * The next stretch of a batch: its decisions, what they leave behind and how far it has come are one transaction, so that a batch
 * which is cut off goes on where it was, and no comment is decided about twice.
 */
@Injectable()
export class BatchSlice {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly decisions: Decisions,
    private readonly undo: Undo,
    private readonly persons: Persons,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** Of the batch that has waited longest and that nobody else is at. Returns how many comments it dealt with; 0: nothing to do. */
  async next(): Promise<number> {
    const tried: { id?: string } = {};
    try {
      return await this.db.transaction((tx) => this.stretch(tx, tried));
    } catch (error) {
      // The others come first then, else one that cannot go on would hold all of them up.
      if (tried.id !== undefined) await this.db.manager.update(Batch, tried.id, { workedAt: this.clock.now() });
      throw error;
    }
  }

  private async stretch(tx: EntityManager, tried: { id?: string }): Promise<number> {
    const batch = await waitingLongest(tx);
    if (!batch) return 0;
    tried.id = batch.id;
    if (!(await this.persons.works(actorOf(batch)))) return this.halt(tx, batch);
    const members = await membersAfter(tx, batch);
    const dealt = await this.deal(tx, batch, members);
    await writeFates(tx, batch.id, dealt);
    await this.moveOn(tx, batch, members, dealt);
    return Math.max(1, members.length);
  }

  /** Whoever started it works here no more: it waits for somebody else to go on with it, or back. */
  private async halt(tx: EntityManager, batch: AtWork): Promise<number> {
    const { id, decision, reason, code, size: count } = batch;
    await tx.update(Batch, id, { state: afterAct('stop', batch.state) ?? batch.state, workedAt: this.clock.now() });
    const detail = { decision, reason, code, count };
    await this.audit.record(tx, {
      actor: operator,
      action: 'batch.stopped',
      subjectKind: 'batch',
      subjectId: id,
      detail,
    });
    return 1;
  }

  private async deal(tx: EntityManager, batch: AtWork, members: readonly Member[]): Promise<Dealt[]> {
    if (members.length === 0) return [];
    return batch.state === 'undoing' ? this.takeBack(tx, batch, members) : this.decide(tx, batch, members);
  }

  private async decide(tx: EntityManager, batch: AtWork, members: readonly Member[]): Promise<Dealt[]> {
    const { id, decision, reason, code } = batch;
    const wanted = { decision, reason: reason ?? undefined, code: code ?? undefined };
    const outcomes = await this.decisions.decideAll(tx, actorOf(batch), wanted, members, { batch: id });
    return outcomes.map((outcome) => {
      const { commentId } = outcome;
      if ('stays' in outcome) return { commentId, fate: outcome.stays, act: null, version: null };
      return { commentId, fate: 'decided', act: outcome.act, version: outcome.version };
    });
  }

  private async takeBack(tx: EntityManager, batch: AtWork, members: readonly Member[]): Promise<Dealt[]> {
    const outcomes = await this.undo.takeBackAll(tx, actorOf(batch), members, { batch: batch.id });
    return outcomes.map((outcome) => {
      const { commentId } = outcome;
      return { commentId, fate: 'stays' in outcome ? 'not-put-back' : 'put-back', act: null, version: null };
    });
  }

  private async moveOn(
    tx: EntityManager,
    batch: AtWork,
    members: readonly Member[],
    dealt: readonly Dealt[],
  ): Promise<void> {
    const [first, last] = [members.at(0)?.commentId, members.at(-1)?.commentId];
    const now = this.clock.now();
    if (first === undefined || last === undefined) {
      await tx.update(Batch, batch.id, { state: ended[batch.state], endedAt: now, workedAt: now });
      await this.recordEnd(tx, batch);
      await this.outbox.put(tx, moderationMessages.batchFinished, { batchId: batch.id });
      return;
    }
    const done = dealt.filter(({ fate }) => fate === 'decided' || fate === 'put-back').length;
    const [changed, left] =
      batch.state === 'undoing' ? (['putBack', 'notPutBack'] as const) : (['decided', 'leftAlone'] as const);
    await tx.update(Batch, batch.id, {
      mark: last,
      workedAt: now,
      [changed]: batch[changed] + done,
      [left]: batch[left] + members.length - done,
    });
    if (done > 0) await this.outbox.put(tx, moderationMessages.decidedMany, { batchId: batch.id, first, last });
  }

  private recordEnd(tx: EntityManager, batch: AtWork): Promise<void> {
    const { decided, leftAlone, putBack, notPutBack } = batch;
    const undone = batch.state === 'undoing';
    return this.audit.record(tx, {
      actor: actorOf(batch),
      action: undone ? 'batch.undone' : 'batch.done',
      subjectKind: 'batch',
      subjectId: batch.id,
      detail: undone ? { putBack, leftAlone: notPutBack } : { decision: batch.decision, decided, leftAlone },
    });
  }
}

async function waitingLongest(tx: EntityManager): Promise<AtWork | null> {
  const [row] = await tx.query<{ id: string }[]>(
    `select id from batches where state in ('running', 'undoing') order by worked_at limit 1 for no key update skip locked`,
  );
  const batch = row ? await tx.findOneBy(Batch, { id: row.id }) : null;
  return batch && isWorking(batch.state) ? { ...batch, state: batch.state } : null;
}

/** Doing takes all of the set in turn; undoing those that were decided. */
function membersAfter(tx: EntityManager, { id, mark, state }: AtWork): Promise<Member[]> {
  const undoes = state === 'undoing';
  return tx.query<Member[]>(
    `select comment_id as "commentId", ${undoes ? 'act_version' : 'version'} as version, coalesce(act::text, '') as act
       from batch_comments
      where batch_id = $1 and ($2::uuid is null or comment_id > $2) and ${undoes ? `fate = 'decided'` : 'fate is null'}
      order by comment_id limit ${sliceSize}`,
    [id, mark],
  );
}

async function writeFates(tx: EntityManager, batchId: string, dealt: readonly Dealt[]): Promise<void> {
  await tx.query(
    `update batch_comments as member set fate = dealt.fate, act = coalesce(dealt.act, member.act),
       act_version = coalesce(dealt.version, member.act_version)
       from unnest($2::uuid[], $3::text[], $4::bigint[], $5::integer[]) as dealt (comment_id, fate, act, version)
      where member.batch_id = $1 and member.comment_id = dealt.comment_id`,
    [
      batchId,
      dealt.map(({ commentId }) => commentId),
      dealt.map(({ fate }) => fate),
      dealt.map(({ act }) => act),
      dealt.map(({ version }) => version),
    ],
  );
}

function actorOf({ actingKind, actingId, actingName }: Batch): Actor {
  if (actingKind === null || actingName === null)
    throw new Error('A batch at work has somebody in whose name it works.');
  return { kind: actingKind, id: actingId, name: actingName };
}
