import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What a comment said before somebody changed it. */
export interface EarlierVersion {
  readonly version: number;
  readonly source: string;
  readonly replacedAt: Date;
  /** The name of the member of staff who changed it; null where its author did. */
  readonly by: string | null;
  /** Why they did; null where an edit was taken back. */
  readonly reason: string | null;
}

/** What was edited stays to be judged: for moderators, and what they changed themselves for its author. */
@Injectable()
export class EarlierVersions {
  constructor(private readonly db: DataSource) {}

  /** The newest first; none of a comment that was withdrawn. */
  async of(commentId: string): Promise<EarlierVersion[]> {
    const rows = await this.db.query<Row[]>(
      `select version, source, replaced_at, replaced_by, reason from comment_versions
        where comment_id = $1 order by version desc`,
      [commentId],
    );
    return rows.map(toVersion);
  }
}

interface Row {
  readonly version: number;
  readonly source: string;
  readonly replaced_at: Date;
  readonly replaced_by: string | null;
  readonly reason: string | null;
}

function toVersion({ version, source, replaced_at: replacedAt, replaced_by: by, reason }: Row): EarlierVersion {
  return { version, source, replacedAt, by, reason };
}
