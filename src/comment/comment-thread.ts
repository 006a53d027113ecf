import { type EntityManager } from 'typeorm';

/**
 * Keeps `shown` true along the way up: a comment is shown when it is published, or when something below it is, so that
 * a removed parent keeps the place of other people's words. Call inside the transaction that changed the comment; the
 * thread's root must be locked, so that two changes in one thread take turns.
 */
export async function showWhatMustShow(
  tx: EntityManager,
  comment: { readonly id: string; readonly parentId: string | null },
): Promise<void> {
  await update(tx, comment.id);
  // Whatever that found: a comment that was just published is shown already, while its removed parent may not be.
  let current = comment.parentId;
  while (current !== null) {
    const changed: { parent_id: string | null }[] = await update(tx, current);
    current = changed[0]?.parent_id ?? null;
  }
}

/** Returns the row only when its `shown` had to change: above it, then, something may have to change as well. */
async function update(tx: EntityManager, id: string): Promise<{ parent_id: string | null }[]> {
  const [rows] = await tx.query<[{ parent_id: string | null }[], number]>(
    `with due as (
       select c.id, c.status = 'published' or exists (select 1 from comments child where child.parent_id = c.id and child.shown) as shown
         from comments c where c.id = $1
     )
     update comments c set shown = due.shown from due
      where c.id = due.id and c.shown <> due.shown
      returning c.parent_id`,
    [id],
  );
  return rows;
}
