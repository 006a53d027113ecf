import { Injectable } from '@nestjs/common';
import { Persons } from '../account/persons.queries.js';
import { Reach } from '../article/reach.queries.js';
import { type Appeal, type AppealState, type Declined } from '../comment/appeal.view.js';
import { AppealQueries } from '../comment/appeals.queries.js';
import { AppealMissing, CommentMissing } from '../comment/comment.errors.js';
import { Decliners } from '../comment/decliners.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { type Page } from '../platform/page.js';
import { mayDecideAppeal } from './appeal-decider.policy.js';
import { type AppealRow } from './appeals.view.js';
import { QueueQueries } from './queue.queries.js';

/** Appeals as one moderator sees them: each with its reply, who put that away, and whether it is theirs to decide. */
@Injectable()
export class AppealsAtDesk {
  constructor(
    private readonly appeals: AppealQueries,
    private readonly decliners: Decliners,
    private readonly persons: Persons,
    private readonly reach: Reach,
    private readonly queue: QueueQueries,
  ) {}

  async page(actor: Actor, state: AppealState, limit: number, after?: string): Promise<Page<AppealRow>> {
    const { items, next } = await this.appeals.page(actor, state, limit, after);
    return { items: await this.withReplies(actor, items), next };
  }

  /** Null where its author withdrew the reply in the same moment. Throws AppealMissing. */
  async one(actor: Actor, appealId: string): Promise<AppealRow | null> {
    const [row] = await this.withReplies(actor, [await this.appeals.one(actor, appealId)]);
    return row ?? null;
  }

  /** Null for one that is not there, or not any more. */
  found(actor: Actor, appealId: string): Promise<AppealRow | null> {
    return this.one(actor, appealId).catch(orNull);
  }

  openCount(actor: Actor): Promise<number> {
    return this.appeals.openCount(actor);
  }

  private async withReplies(actor: Actor, appeals: readonly Appeal[]): Promise<AppealRow[]> {
    const [declined, rows] = await Promise.all([
      this.decliners.of(appeals.map(({ commentId }) => commentId)),
      Promise.all(appeals.map(({ commentId }) => this.queue.row(actor, commentId).catch(orNull))),
    ]);
    const articleIds = rows.flatMap((row) => row?.article.id ?? []);
    const reached = await this.reach.reaching(await this.persons.deciders(), articleIds);
    const actorIds = [...declined.values()].flat().flatMap(({ actorId }) => actorId ?? []);
    const behind = await this.persons.behind(actor.id === null ? actorIds : [...actorIds, actor.id]);
    return appeals.flatMap((appeal, index) => {
      const row = rows[index];
      if (!row) return [];
      const against = declined.get(appeal.commentId) ?? [];
      const facts = { decliners: personsOf(against, behind), deciders: reached.get(row.article.id) ?? [] };
      const person = actor.id === null ? null : (behind.get(actor.id) ?? actor.id);
      return [{ appeal, row, against, yours: mayDecideAppeal({ person, ...facts }) }];
    });
  }
}

function personsOf(against: readonly Declined[], behind: ReadonlyMap<string, string>): string[] {
  return against.flatMap(({ actorId }) => (actorId === null ? [] : (behind.get(actorId) ?? actorId)));
}

/** Its author withdrew it in the same moment, and the appeal with it. */
function orNull(error: unknown): null {
  if (error instanceof CommentMissing || error instanceof AppealMissing) return null;
  throw error;
}
