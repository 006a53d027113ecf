import { type EntityManager } from 'typeorm';
import { corrections, type Place } from './shown-places.js';

/**
 * Keeps `shown` true along the way up: a comment is shown when it is published, or when something below it is, so that
 * a removed parent keeps the place of other people's words. Call inside the transaction that changed the comment; the
 * thread's root must be locked, so that two changes in one thread take turns.
 *
 * One statement, however deep the comment stands. It goes up for as long as something changes, and looks at the parent in any
 * case: a comment that was just published is shown already, while its removed parent may not be.
 */
export async function showWhatMustShow(tx: EntityManager, { id }: { readonly id: string }): Promise<void> {
  await tx.query(
    `with recursive way_up as (
       select c.id, c.parent_id, c.shown, true as start,
              c.status = 'published' or exists (select 1 from comments r where r.parent_id = c.id and r.shown) as due
         from comments c where c.id = $1
       union all
       select c.id, c.parent_id, c.shown, false,
              c.status = 'published' or below.due
                or exists (select 1 from comments r where r.parent_id = c.id and r.shown and r.id <> below.id)
         from way_up below join comments c on c.id = below.parent_id
        where below.start or below.shown <> below.due
     )
     update comments set shown = way_up.due from way_up where comments.id = way_up.id and comments.shown <> way_up.due`,
    [id],
  );
}

/**
 * The same after many changes at once, of which several may stand in one thread: looks at the whole way up of each. The roots
 * must be locked.
 */
export async function showAllThatMustShow(tx: EntityManager, ids: readonly string[]): Promise<void> {
  const places = await tx.query<Place[]>(
    `with recursive way_up as (
       select id, parent_id from comments where id = any($1)
       union
       select c.id, c.parent_id from way_up below join comments c on c.id = below.parent_id
     )
     select c.id, c.parent_id as "parentId", c.depth, c.status = 'published' as published, c.shown,
            exists (
              select 1 from comments r where r.parent_id = c.id and r.shown and r.id not in (select id from way_up)
            ) as "keptByOthers"
       from way_up join comments c on c.id = way_up.id`,
    [ids],
  );
  const wrong = corrections(places);
  if (wrong.length === 0) return;
  await tx.query(
    `update comments set shown = now.shown from unnest($1::uuid[], $2::boolean[]) as now (id, shown)
      where comments.id = now.id`,
    [wrong.map(({ id }) => id), wrong.map(({ shown }) => shown)],
  );
}
