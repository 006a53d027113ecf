import { Injectable } from '@nestjs/common';
import { type Decision } from '../comment/comment.view.js';
import { type Actor } from '../platform/audit/actor.js';
import { type AuditLine, AuditQueries } from '../platform/audit/audit-queries.js';
import { decisionOf } from './decision-actions.js';

/** What was decided about one comment. */
@Injectable()
export class DecisionsAbout {
  constructor(private readonly record: AuditQueries) {}

  /** Newest first. */
  async history(commentId: string): Promise<AuditLine[]> {
    return (await this.record.about('comment', commentId)).toReversed();
  }

  /** The newest decision, if it was this person's: what "Undo" would take back. */
  async lastBy(actor: Actor, commentId: string): Promise<Decision | null> {
    const last = (await this.record.about('comment', commentId)).at(-1);
    return last && last.actorId === actor.id ? decisionOf(last.action) : null;
  }
}
