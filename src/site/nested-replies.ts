import type { ShownComment } from '../comment/comment.view.js';

/** Deeper than this, indentation leaves no room for words; the conversation goes on at this level instead. */
export const deepestLevel = 5;

export interface NestedComment {
  readonly comment: ShownComment;
  /** Set when the parent is not the comment it stands under, so that the page has to say whom it answers. */
  readonly answers: ShownComment | 'elsewhere' | null;
  readonly replies: NestedComment[];
}

/**
 * Builds one thread from its top comment and its replies, oldest first, so that a parent comes before its children.
 * Levels count from 1. A reply whose parent is not on this page stands right under the top comment.
 */
export function nested(top: ShownComment, replies: readonly ShownComment[]): NestedComment {
  const root: NestedComment = { comment: top, answers: null, replies: [] };
  const placed = new Map<string, { node: NestedComment; level: number; shelf: NestedComment }>();
  placed.set(top.id, { node: root, level: 1, shelf: root });

  for (const comment of replies) {
    const parent = comment.parentId === null ? undefined : placed.get(comment.parentId);
    // The shelf is the node whose list takes the reply: the parent, or at the deepest level the parent's own shelf.
    const shelf = !parent ? root : parent.level < deepestLevel ? parent.node : parent.shelf;
    const answers = !parent ? 'elsewhere' : shelf === parent.node ? null : parent.node.comment;
    const node: NestedComment = { comment, answers, replies: [] };
    shelf.replies.push(node);
    placed.set(comment.id, { node, level: Math.min((parent?.level ?? 1) + 1, deepestLevel), shelf });
  }
  return root;
}
