import { Injectable } from '@nestjs/common';
import { type AuditLine, AuditQueries } from '../platform/audit/audit-queries.js';
import { putAway } from './appeal.policy.js';
import { type Declined } from './appeal.view.js';

/** Who put replies away, as the record tells. A rule is nobody here. */
@Injectable()
export class Decliners {
  constructor(private readonly record: AuditQueries) {}

  /** By comment, oldest first; a comment that no person ever put away is missing. */
  async of(commentIds: readonly string[]): Promise<ReadonlyMap<string, readonly Declined[]>> {
    const lines = (await this.record.aboutEach('comment', commentIds)).filter(putsAway);
    const byComment = Map.groupBy(lines, (line) => line.subjectId);
    return new Map([...byComment].map(([id, about]) => [id, about.map(toDeclined)]));
  }
}

/** Who takes a step back, and so leads to where another had put it, has not put it there. */
function putsAway({ action, detail }: AuditLine): boolean {
  const back = action === 'comment.restored' || detail.undid !== undefined;
  return !back && (putAway as readonly unknown[]).includes(detail.to);
}

function toDeclined({ actorId, actor, action, at, detail }: AuditLine): Declined {
  return { actorId, by: actor, action, at, reason: typeof detail.reason === 'string' ? detail.reason : null };
}
