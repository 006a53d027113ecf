import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What a comment said before its author changed it. */
export interface EarlierVersion {
  readonly version: number;
  readonly source: string;
  readonly replacedAt: Date;
}

/** For moderators alone: what was edited stays to be judged. */
@Injectable()
export class EarlierVersions {
  constructor(private readonly db: DataSource) {}

  /** The newest first; none of a comment that was withdrawn. */
  async of(commentId: string): Promise<EarlierVersion[]> {
    const rows = await this.db.query<{ version: number; source: string; replaced_at: Date }[]>(
      'select version, source, replaced_at from comment_versions where comment_id = $1 order by version desc',
      [commentId],
    );
    return rows.map((row) => ({ version: row.version, source: row.source, replacedAt: row.replaced_at }));
  }
}
