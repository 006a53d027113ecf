import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Ban } from './ban.entity.js';
import { BanKeys } from './ban-keys.js';
import { type SetBanDto } from './bans.dto.js';
import { AlreadyBanned, BanMissing, BansReachFurther, BanStandsOtherwise } from './bans.errors.js';
import { toBanView } from './bans.queries.js';
import { type BanView } from './bans.view.js';
import { clientKeyOf } from './person.js';

const day = 86_400_000;

/** Somebody of staff; the operator is not limited. */
export type Banner = Actor & { readonly limited?: boolean };

/** Bans, lifts, and takes either back. Each deed is in the log, which holds no range and no domain: they are forgotten one day. */
@Injectable()
export class Bans {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly keys: BanKeys,
  ) {}

  /** Throws BansReachFurther, PersonMissing, AlreadyBanned. */
  async set(actor: Banner, wish: SetBanDto): Promise<BanView> {
    if (actor.limited) throw new BansReachFurther();
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const ban: Ban = {
        id: newId(),
        ...(await this.whom(tx, wish)),
        effect: wish.effect,
        reason: wish.reason,
        toAuthor: wish.toAuthor ?? null,
        madeBy: actor.name,
        madeAt: now,
        endsAt: wish.days === undefined ? null : new Date(now.getTime() + wish.days * day),
        overAt: null,
        liftedBy: null,
      };
      await makeWay(tx, ban.matchKey, now);
      await tx.insert(Ban, ban);
      await this.record(tx, actor, 'ban.set', ban);
      return toBanView(ban, now);
    });
  }

  /** Throws BansReachFurther, BanMissing, BanStandsOtherwise. */
  async lift(actor: Banner, id: string): Promise<BanView> {
    if (actor.limited) throw new BansReachFurther();
    const now = this.clock.now();
    return this.change(id, async (tx, ban) => {
      if (toBanView(ban, now).state !== 'active') throw new BanStandsOtherwise();
      const lifted = { ...ban, overAt: now, liftedBy: actor.name };
      await tx.update(Ban, id, { overAt: lifted.overAt, liftedBy: lifted.liftedBy });
      await this.record(tx, actor, 'ban.lifted', lifted);
      return toBanView(lifted, now);
    });
  }

  /** Takes a lifting back. Throws BansReachFurther, BanMissing, BanStandsOtherwise, AlreadyBanned. */
  async putBack(actor: Banner, id: string): Promise<BanView> {
    if (actor.limited) throw new BansReachFurther();
    const now = this.clock.now();
    return this.change(id, async (tx, ban) => {
      const timeLeft = ban.endsAt === null || ban.endsAt > now;
      if (ban.liftedBy === null || !timeLeft) throw new BanStandsOtherwise();
      const back = { ...ban, overAt: null, liftedBy: null };
      await makeWay(tx, ban.matchKey, now);
      await tx.update(Ban, id, { overAt: null, liftedBy: null });
      await this.record(tx, actor, 'ban.put-back', back);
      return toBanView(back, now);
    });
  }

  private async whom(tx: EntityManager, wish: SetBanDto): Promise<Pick<Ban, 'kind' | 'matchKey' | 'target'>> {
    if (wish.range !== undefined) return { kind: 'range', matchKey: this.keys.ofRange(wish.range), target: wish.range };
    if (wish.domain !== undefined)
      return { kind: 'domain', matchKey: this.keys.ofDomain(wish.domain), target: wish.domain };
    return { kind: 'person', matchKey: await clientKeyOf(tx, wish.person ?? ''), target: null };
  }

  private async change(id: string, act: (tx: EntityManager, ban: Ban) => Promise<BanView>): Promise<BanView> {
    return this.db.transaction(async (tx) => {
      const ban = await tx.findOne(Ban, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!ban) throw new BanMissing();
      return act(tx, ban);
    });
  }

  private record(tx: EntityManager, actor: Actor, action: string, ban: Ban): Promise<void> {
    const { id, kind, effect, reason, endsAt } = ban;
    const detail = { kind, effect, endsAt: endsAt?.toISOString() ?? null, reason };
    return this.audit.record(tx, { actor, action, subjectKind: 'ban', subjectId: id, detail });
  }
}

/** One at a time for each target: one whose time is over makes way for the next. Throws AlreadyBanned where one still holds. */
async function makeWay(tx: EntityManager, matchKey: Buffer, now: Date): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended(encode($1::bytea, 'hex'), 0))`, [matchKey]);
  await tx.query('update bans set over_at = ends_at where match_key = $1 and over_at is null and ends_at <= $2', [
    matchKey,
    now,
  ]);
  const standing = await tx.findOneBy(Ban, { matchKey, overAt: IsNull() });
  if (!standing) return;
  const { id, effect, madeBy, endsAt } = standing;
  throw new AlreadyBanned({ id, effect, madeBy, endsAt: endsAt?.toISOString() ?? null });
}
