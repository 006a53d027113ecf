import { type EntityManager } from 'typeorm';
import { Comment } from './comment.entity.js';
import { ParentUnavailable } from './comment.errors.js';

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
