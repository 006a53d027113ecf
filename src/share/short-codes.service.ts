import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { ShareLink } from './share-link.entity.js';
import { shareTargets } from './share-target.js';
import { newShortCode } from './short-code.js';

/** By target id. */
export type CodesByTarget = ReadonlyMap<string, string>;

/** A target that is new in the registry, or a code that somebody has already, needs another round; ten never happen. */
const mostRounds = 10;

/** The codes of short links: made once, never changed, never taken back. */
@Injectable()
export class ShortCodes {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The article's code for every target. Mints those that are missing, and writes nothing when none is. */
  async codesFor(articleId: string): Promise<CodesByTarget> {
    for (let round = 0; round < mostRounds; round++) {
      const codes = await this.known(articleId);
      const missing = shareTargets.filter(({ id }) => !codes.has(id));
      if (missing.length === 0) return codes;
      await this.mint(
        articleId,
        missing.map(({ id }) => id),
      );
    }
    throw new Error('No short codes could be made.');
  }

  /** What a code stands for, or null for one that nobody made. */
  async behind(code: string): Promise<Pick<ShareLink, 'articleId' | 'target'> | null> {
    return this.db.getRepository(ShareLink).findOne({ select: { articleId: true, target: true }, where: { code } });
  }

  private async known(articleId: string): Promise<CodesByTarget> {
    const links = await this.db
      .getRepository(ShareLink)
      .find({ select: { code: true, target: true }, where: { articleId } });
    return new Map(links.map(({ target, code }) => [target, code]));
  }

  /**
   * Whoever comes second, for the code or for the place, makes nothing and reads what is there. Rows go in in the order of
   * the registry, so that no two callers wait for each other.
   */
  private async mint(articleId: string, targets: readonly string[]): Promise<void> {
    const createdAt = this.clock.now();
    await this.db
      .createQueryBuilder()
      .insert()
      .into(ShareLink)
      .values(targets.map((target) => ({ code: newShortCode(), articleId, target, createdAt })))
      .orIgnore()
      .updateEntity(false)
      .execute();
  }
}
