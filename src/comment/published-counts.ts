import { type DataSource } from 'typeorm';

/**
 * Published comments of articles, or published replies in the threads of top-level comments; without any, they may not be in the
 * map. Triggers keep the numbers (see the migration), so that nobody reads a thread through to count it.
 */
export async function publishedCounts(db: DataSource, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ subject_id: string; published: number }[]>(
    `select subject_id, sum(published)::int as published from published_counts
      where subject_id = any($1) group by subject_id`,
    [ids],
  );
  return new Map(rows.map((row) => [row.subject_id, row.published]));
}
