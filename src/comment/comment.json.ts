import { type ArticleReference } from '../article/article.view.js';
import { type PublicOrigin } from '../platform/http/public-origin.js';
import { type ShownComment, type SubmittedReply, type Thread } from './comment.view.js';

/** One comment as JSON. A removed one says only where it stood. */
export function toCommentJson(comment: ShownComment, origin: PublicOrigin) {
  if (comment.removed)
    return { id: comment.id, parentId: comment.parentId, depth: comment.depth, removed: true as const };
  return {
    id: comment.id,
    parentId: comment.parentId,
    depth: comment.depth,
    inReplyTo: comment.inReplyTo && { id: comment.inReplyTo.id, name: comment.inReplyTo.name },
    author: {
      name: comment.author.name,
      website: comment.author.website,
      badge: comment.author.badge,
      avatar: origin.url(comment.author.avatar),
    },
    html: comment.html,
    createdAt: comment.createdAt.toISOString(),
    editedAt: comment.editedAt?.toISOString() ?? null,
    editedByModeratorAt: comment.editedByModeratorAt?.toISOString() ?? null,
    pinned: comment.pinned,
    repliesClosed: comment.repliesClosed !== null,
    url: origin.url(`/comments/${comment.id}`),
  };
}

/** A comment away from its article says where it belongs. */
export function toLatestJson(comment: ShownComment, article: ArticleReference, origin: PublicOrigin) {
  return {
    ...toCommentJson(comment, origin),
    article: { slug: article.slug, title: article.title, url: origin.url(article.path) },
  };
}

export function toThreadJson(thread: Thread, origin: PublicOrigin) {
  return {
    ...toCommentJson(thread.comment, origin),
    replyCount: thread.replyCount,
    replies: { items: thread.replies.items.map((reply) => toCommentJson(reply, origin)), next: thread.replies.next },
  };
}

export function toReceiptJson(reply: SubmittedReply, origin: PublicOrigin) {
  return {
    id: reply.id,
    status: reply.status,
    url: reply.url === null ? null : origin.url(reply.url),
    statusUrl: origin.url(reply.statusUrl),
  };
}
