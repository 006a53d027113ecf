import { type EntityManager } from 'typeorm';
import { Comment } from './comment.entity.js';
import { closedAmong } from './closed-threads.js';
import { ParentUnavailable, ThreadClosed } from './comment.errors.js';

export type ReplyPlace = Pick<Comment, 'parentId' | 'rootId' | 'depth'>;

/**
 * Where a reply stands: at the top, or below a published comment of the same article, which is locked against removal until the
 * reply stands, and not against other replies. Throws ParentUnavailable.
 */
export async function placeOf(
  tx: EntityManager,
  reply: { readonly id: string; readonly articleId: string },
  parentId: string | undefined,
): Promise<ReplyPlace> {
  if (parentId === undefined) return { parentId: null, rootId: reply.id, depth: 0 };
  const parent = await tx.findOne(Comment, {
    select: { id: true, rootId: true, depth: true },
    where: { id: parentId, articleId: reply.articleId, status: 'published' },
    lock: { mode: 'pessimistic_read' },
  });
  if (!parent) throw new ParentUnavailable();
  return { parentId: parent.id, rootId: parent.rootId, depth: parent.depth + 1 };
}

/** The same for a reader: not where moderators closed the thread. Throws ParentUnavailable, ThreadClosed. */
export async function openPlaceOf(
  tx: EntityManager,
  reply: { readonly id: string; readonly articleId: string },
  parentId: string | undefined,
): Promise<ReplyPlace> {
  const place = await placeOf(tx, reply, parentId);
  if (place.parentId === null) return place;
  const closed = await closedAmong(tx, [{ id: place.parentId, root_id: place.rootId }]);
  if (closed.size > 0) throw new ThreadClosed();
  return place;
}
