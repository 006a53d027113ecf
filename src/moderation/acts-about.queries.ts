import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { StaleVersion } from '../comment/comment.errors.js';
import { CommentUndo } from '../comment/comment-undo.service.js';
import { type ModeratedComment } from '../comment/comment.view.js';
import { ModeratedComments } from '../comment/moderated-comments.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { type AuditLine, AuditQueries } from '../platform/audit/audit-queries.js';
import { stillStanding } from '../platform/audit/what-stands.js';
import { versionMadeBy } from './decision-actions.js';
import { type ActLine } from './moderation.view.js';
import { AlreadyDecided, type OtherDecision } from './moderation.errors.js';

/** Why it was declined, as its author may read it. */
export interface Told {
  readonly reason: string | null;
  readonly code: string | null;
}

/** What the record says of the acts about one comment. */
@Injectable()
export class ActsAbout {
  constructor(
    private readonly record: AuditQueries,
    private readonly comments: ModeratedComments,
    private readonly undo: CommentUndo,
  ) {}

  /** All of it, newest first. */
  async history(commentId: string): Promise<AuditLine[]> {
    return (await this.record.about('comment', commentId)).toReversed();
  }

  /** The same, each with whether it can be taken back now. */
  async lines(comment: Pick<ModeratedComment, 'id' | 'version'>): Promise<ActLine[]> {
    const history = await this.history(comment.id);
    const undoable = this.undoable(history, comment.version);
    return history.map((line) => ({ line, undoable: line.id === undoable?.id }));
  }

  /** Of these lines about one comment, whatever their order, the act that an undo would take back; null where nothing can. */
  undoable(lines: readonly AuditLine[], version: number): AuditLine | null {
    const acts = actsAmong(lines);
    const last = stillStanding(acts).at(-1);
    const newest = acts.at(-1);
    if (!last || !newest || versionMadeBy(newest) !== version) return null;
    return this.undo.knows(last.detail.before) ? last : null;
  }

  /** The newest act, if it was this person's. */
  async lastBy(actor: Actor, commentId: string): Promise<AuditLine | null> {
    const last = actsAmong(await this.record.about('comment', commentId)).at(-1);
    return last && last.actorId === actor.id ? last : null;
  }

  /** What its author could read before the last move led away from it. */
  async toldBefore(tx: EntityManager, commentId: string): Promise<Told | null> {
    const lines = stillStanding(actsAmong(await this.record.aboutIn(tx, 'comment', commentId)));
    const moved = lines.findLast(({ detail }) => detail.from !== undefined && detail.from !== detail.to);
    const before = moved?.detail.before as Partial<Record<'decisionReason' | 'decisionCode', unknown>> | undefined;
    return before ? { reason: textOr(before.decisionReason), code: textOr(before.decisionCode) } : null;
  }

  /** Throws AlreadyDecided, with what came first, where `work` finds another version than the one that was looked at. */
  async orOvertaken<T>(commentId: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof StaleVersion) throw new AlreadyDecided(await this.otherAct(commentId));
      throw error;
    }
  }

  private async otherAct(commentId: string): Promise<OtherDecision> {
    const now = await this.comments.one(commentId);
    const lines = await this.record.about('comment', commentId);
    const made = lines.findLast((line) => versionMadeBy(line) === now.version);
    const byReader = made?.action === 'comment.edited';
    return {
      status: now.status,
      version: now.version,
      by: made && !byReader ? made.actor : null,
      action: made?.action ?? null,
      at: made?.at.toISOString() ?? null,
      reason: textOr(made?.detail.reason),
    };
  }
}

/** Those that changed the comment, in the order of its versions. */
export function actsAmong(lines: readonly AuditLine[]): AuditLine[] {
  return lines
    .filter((line) => versionMadeBy(line) !== null)
    .sort((one, other) => (versionMadeBy(one) ?? 0) - (versionMadeBy(other) ?? 0));
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
