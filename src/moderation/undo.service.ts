import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CommentGone, StaleVersion } from '../comment/comment.errors.js';
import { CommentUndo } from '../comment/comment-undo.service.js';
import { type Actor } from '../platform/audit/actor.js';
import { type AuditLine, AuditQueries } from '../platform/audit/audit-queries.js';
import { ActMissing, ActNotUndoable, ActOvertaken } from '../platform/audit/undo.errors.js';
import { stillStanding } from '../platform/audit/what-stands.js';
import { ActTraces, type LeftAlone } from './act-traces.js';
import { actsAmong } from './acts-about.queries.js';
import { Decisions } from './decisions.service.js';
import { undoneAction, versionMadeBy } from './decision-actions.js';
import { type Undone } from './moderation.view.js';

/** An act of many that are taken back together; `version` is the one that it made. */
export interface ActOfMany {
  readonly commentId: string;
  readonly act: string;
  readonly version: number;
}

/** Takes an act back, whoever did it: exactly that one, and only while nothing came after it that still stands. */
@Injectable()
export class Undo {
  constructor(
    private readonly db: DataSource,
    private readonly comments: CommentUndo,
    private readonly decisions: Decisions,
    private readonly traces: ActTraces,
    private readonly record: AuditQueries,
  ) {}

  /** Throws ActMissing, ActNotUndoable, ActOvertaken. */
  async takeBack(actor: Actor, commentId: string, actId: string): Promise<Undone> {
    try {
      return await this.db.transaction((tx) => this.takeBackIn(tx, actor, commentId, actId));
    } catch (error) {
      if (!(error instanceof StaleVersion || error instanceof CommentGone)) throw error;
      throw new ActOvertaken(await this.cameAfter(commentId, actId));
    }
  }

  /** Also what was done to an answer that came with the act. */
  private async cameAfter(commentId: string, actId: string): Promise<AuditLine[]> {
    const lines = await this.record.about('comment', commentId);
    const answer = answerOf(lines.find(({ id }) => id === actId));
    const aboutAnswer = answer === null ? [] : actsAmong(await this.record.about('comment', answer));
    return [...cameAfter(lines, actId), ...aboutAnswer];
  }

  /**
   * Many at once: where anything came after the act, that is left alone. Joins the caller's transaction, which has to leave
   * `decidedMany` in the outbox; `detail` stands in the record beside each.
   */
  async takeBackAll(
    tx: EntityManager,
    actor: Actor,
    acts: readonly ActOfMany[],
    detail: Readonly<Record<string, unknown>>,
  ): Promise<({ readonly commentId: string } | LeftAlone)[]> {
    const { free, left } = await this.traces.sorted(tx, actor, acts);
    const lines = await this.record.numbered(
      tx,
      free.map(({ act }) => act),
    );
    const outcomes = await this.comments.putBackAll(
      tx,
      free.map(({ commentId, act, version }) => ({ commentId, version, recorded: lines.get(act)?.detail.before })),
    );
    const actOn = new Map(free.map(({ commentId, act }) => [commentId, act]));
    const put = outcomes.flatMap((outcome) => ('stays' in outcome ? [] : [outcome]));
    await this.traces.leaveAll(
      tx,
      actor,
      put.map(({ commentId, from, to, version }) => {
        const undid = actOn.get(commentId) ?? '';
        const undone = { from, to, version, undid, act: lines.get(undid)?.action, ...detail };
        return { commentId, action: undoneAction, detail: undone };
      }),
    );
    return [...outcomes, ...left];
  }

  /** What the record says is believed only once the comment is found, locked, as the newest act left it. */
  private async takeBackIn(tx: EntityManager, actor: Actor, commentId: string, actId: string): Promise<Undone> {
    const lines = await this.record.aboutIn(tx, 'comment', commentId);
    const act = lines.find(({ id }) => id === actId);
    if (!act) throw new ActMissing();
    if (!this.comments.knows(act.detail.before)) throw new ActNotUndoable();
    const came = cameAfter(lines, actId);
    if (came.length > 0) throw new ActOvertaken(came);
    const newest = actsAmong(lines).at(-1) ?? act;
    const put = await this.comments.putBack(tx, commentId, act.detail.before, versionMadeBy(newest) ?? 0, actor.name);
    await this.takeAnswerBack(tx, actor, answerOf(act));
    const undone = await this.traces.leave(tx, actor, commentId, undoneAction, {
      ...put,
      undid: act.id,
      act: act.action,
    });
    return { id: commentId, status: put.to, version: put.version, undone: act.action, act: undone };
  }

  /** The answer that came with an approval goes with it, as it was left. Throws StaleVersion. */
  private async takeAnswerBack(tx: EntityManager, actor: Actor, answerId: string | null): Promise<void> {
    if (answerId !== null) await this.decisions.decideIn(tx, actor, answerId, { decision: 'trash', version: 1 });
  }
}

function answerOf(act: AuditLine | undefined): string | null {
  return typeof act?.detail.reply === 'string' ? act.detail.reply : null;
}

/** Acts that came after one and still stand, oldest first; of an act that was taken back, that. */
function cameAfter(lines: readonly AuditLine[], actId: string): AuditLine[] {
  const acts = actsAmong(lines);
  const undoing = acts.find(({ detail }) => detail.undid === actId);
  if (undoing) return [undoing];
  const made = versionMadeBy(acts.find(({ id }) => id === actId) ?? { detail: {} }) ?? 0;
  return stillStanding(acts).filter((act) => (versionMadeBy(act) ?? 0) > made);
}
