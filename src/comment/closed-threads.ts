import { type EntityManager } from 'typeorm';

interface Placed {
  readonly id: string;
  readonly root_id: string;
}

/**
 * Those of these comments that take no more replies, because moderators closed the thread there or further up. Mostly no thread has
 * anything closed, and then one look at a small index is all; else the way up is gone.
 */
export async function closedAmong(
  db: Pick<EntityManager, 'query'>,
  comments: readonly Placed[],
): Promise<ReadonlySet<string>> {
  const roots = [...new Set(comments.map((comment) => comment.root_id))];
  const found = await db.query<{ root_id: string }[]>(
    'select distinct root_id from public_comments where root_id = any($1) and replies_closed_at is not null',
    [roots],
  );
  const within = new Set(found.map((row) => row.root_id));
  const ids = comments.filter((comment) => within.has(comment.root_id)).map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const rows = await db.query<{ asked: string }[]>(
    `with recursive way_up as (
       select id as asked, parent_id, replies_closed_at is not null as closed from public_comments where id = any($1)
       union all
       select below.asked, c.parent_id, c.replies_closed_at is not null
         from way_up below join public_comments c on c.id = below.parent_id where not below.closed
     )
     select distinct asked from way_up where closed`,
    [ids],
  );
  return new Set(rows.map((row) => row.asked));
}
