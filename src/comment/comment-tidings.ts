import { type EntityManager } from 'typeorm';
import { type Outbox } from '../platform/jobs/outbox.js';
import { type Comment } from './comment.entity.js';
import { commentMessages } from './comment.messages.js';
import { type CommentStatus } from './comment-status.js';

/** What readers' pages have to hear of a comment that was somewhere else before. `comment` is the row as it was. */
export async function tellOfMove(
  outbox: Outbox,
  tx: EntityManager,
  comment: Pick<Comment, 'id' | 'articleId' | 'status'>,
  to: CommentStatus,
): Promise<void> {
  const ids = { commentId: comment.id, articleId: comment.articleId };
  if (to === comment.status) return;
  if (to === 'published') await outbox.put(tx, commentMessages.published, ids);
  if (comment.status === 'published') await outbox.put(tx, commentMessages.removed, ids);
}

/** The same of many. */
export async function tellOfMoves(
  outbox: Outbox,
  tx: EntityManager,
  moves: readonly {
    readonly commentId: string;
    readonly articleId: string;
    readonly from: CommentStatus;
    readonly to: CommentStatus;
  }[],
): Promise<void> {
  const away = moves.filter(({ from, to }) => from !== to);
  const ids = ({ commentId, articleId }: (typeof moves)[number]) => ({ commentId, articleId });
  const come = away.filter(({ to }) => to === 'published');
  const gone = away.filter(({ from }) => from === 'published');
  await outbox.putAll(tx, commentMessages.published, come.map(ids));
  await outbox.putAll(tx, commentMessages.removed, gone.map(ids));
}
