import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ModeratedComments } from '../comment/moderated-comments.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { Clock } from '../platform/clock.js';
import { type Visitor } from '../platform/http/visitors.js';
import { CommentClaim } from './comment-claim.entity.js';
import { DeskNews } from './desk-news.js';
import { TakenByAnother } from './moderation.errors.js';
import { type Claim, toClaim } from './moderation.view.js';

/** Long enough to read and weigh a reply; whoever needs longer takes it again, which a page with script does by itself. */
export const leaseMs = 3 * 60_000;

/** A reply in hand: others see whose it is and leave it alone, until it is decided, let go, or its time is over. */
@Injectable()
export class Claims {
  constructor(
    private readonly db: DataSource,
    private readonly comments: ModeratedComments,
    private readonly clock: Clock,
    private readonly news: DeskNews,
  ) {}

  /** Again, when it is one's own already: that prolongs it. Throws CommentMissing; TakenByAnother unless `takeOver`. */
  async take(actor: Visitor, commentId: string, { takeOver }: { readonly takeOver: boolean }): Promise<Claim> {
    await this.comments.one(commentId);
    const now = this.clock.now();
    const claim = await this.db.transaction(async (tx) => {
      const rows = await tx.query<unknown[]>(
        `insert into comment_claims as held (comment_id, actor_kind, actor_id, actor_name, expires_at)
         values ($1, $2, $3, $4, $5)
         on conflict (comment_id) do update set actor_kind = excluded.actor_kind, actor_id = excluded.actor_id,
           actor_name = excluded.actor_name, expires_at = excluded.expires_at
         where held.actor_id = excluded.actor_id or held.expires_at <= $6 or $7
         returning 1`,
        [commentId, actor.kind, actor.id, actor.name, new Date(now.getTime() + leaseMs), now, takeOver],
      );
      const held = await tx.findOneBy(CommentClaim, { commentId });
      if (rows.length === 0 && held) throw new TakenByAnother(toClaim(held));
      await sweep(tx, now);
      return held && toClaim(held);
    });
    // Let go of in the same moment.
    if (claim === null) return this.take(actor, commentId, { takeOver });
    await this.news.claimed(claim);
    return claim;
  }

  /** Nothing happens to a claim of somebody else's. */
  async letGo(actor: Visitor, commentId: string): Promise<void> {
    const { affected } = await this.db.manager.delete(CommentClaim, { commentId, actorId: actor.id });
    if (affected) await this.news.released(commentId);
  }

  /**
   * Joins the transaction of a decision: whoever decides has let go. The house's own deeds ask nobody.
   * Throws TakenByAnother while somebody else has it in hand.
   */
  async settle(tx: EntityManager, actor: Actor, commentId: string): Promise<void> {
    const held = await tx.findOneBy(CommentClaim, { commentId });
    if (!held) return;
    const foreign = actor.kind !== 'system' && held.actorId !== actor.id && held.expiresAt > this.clock.now();
    if (foreign) throw new TakenByAnother(toClaim(held));
    await tx.delete(CommentClaim, { commentId });
  }

  /** Those of these that somebody else has in hand. */
  async foreign(tx: EntityManager, actor: Actor, commentIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ comment_id: string }[]>(
      'select comment_id from comment_claims where comment_id = any($1) and actor_id <> $2 and expires_at > $3',
      [commentIds, actor.id, this.clock.now()],
    );
    return new Set(rows.map((row) => row.comment_id));
  }

  /** Joins the transaction of a decision about many, with the comments locked. */
  async end(tx: EntityManager, commentIds: readonly string[]): Promise<void> {
    await tx.query('delete from comment_claims where comment_id = any($1)', [commentIds]);
  }
}

/** Past those that somebody takes at this moment: two who waited for each other would wait in vain. */
async function sweep(tx: EntityManager, now: Date): Promise<void> {
  await tx.query(
    `delete from comment_claims where comment_id in
       (select comment_id from comment_claims where expires_at <= $1 for update skip locked)`,
    [now],
  );
}
