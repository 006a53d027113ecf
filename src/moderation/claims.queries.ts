import { Injectable } from '@nestjs/common';
import { DataSource, In, MoreThan } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { CommentClaim } from './comment-claim.entity.js';
import { type Claim, toClaim } from './moderation.view.js';

/** Who has what in hand, now. */
@Injectable()
export class ClaimQueries {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async of(commentIds: readonly string[]): Promise<ReadonlyMap<string, Claim>> {
    const rows = await this.db.manager.findBy(CommentClaim, {
      commentId: In([...commentIds]),
      expiresAt: MoreThan(this.clock.now()),
    });
    return new Map(rows.map((row) => [row.commentId, toClaim(row)]));
  }

  async all(): Promise<Claim[]> {
    const rows = await this.db.manager.findBy(CommentClaim, { expiresAt: MoreThan(this.clock.now()) });
    return rows.map(toClaim);
  }
}
