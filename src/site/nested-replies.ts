import type { Answered, PublicComment, ShownComment } from '../comment/comment.view.js';

export interface NestedComment {
  readonly comment: ShownComment;
  /** Set when the parent is not the comment it stands under, so that the page has to say whom it answers; and whether that is here. */
  readonly answers: (Answered & { readonly here: boolean }) | null;
  readonly replies: NestedComment[];
}

/** A list that takes comments of one level. */
type Shelf = NestedComment[];

interface Placed {
  readonly node: NestedComment;
  readonly level: number;
  readonly shelf: Shelf;
}

/**
 * Builds one thread from its top comment and its replies, oldest first, so that a parent comes before its children; what stands
 * at the top level comes back, and that is the top comment alone unless `deepest` is 1. Levels count from 1. Deeper than
 * `deepest`, indentation would leave no room for words: the conversation goes on at that level. A reply whose parent is not on
 * this page stands right under the top comment.
 */
export function nested(top: ShownComment, replies: readonly ShownComment[], deepest: number): Shelf {
  const root: NestedComment = { comment: top, answers: null, replies: [] };
  const shelf: Shelf = [root];
  const atTop: Placed = { node: root, level: 1, shelf };
  const placed = new Map<string, Placed>([[top.id, atTop]]);

  for (const comment of replies) {
    const parent = comment.parentId === null ? undefined : placed.get(comment.parentId);
    const above = parent ?? atTop;
    const inward = above.level < deepest;
    const own = inward ? above.node.replies : above.shelf;
    const answers = (parent && inward) || comment.removed ? null : answered(comment, parent !== undefined);
    const node: NestedComment = { comment, answers, replies: [] };
    own.push(node);
    placed.set(comment.id, { node, level: inward ? above.level + 1 : above.level, shelf: own });
  }
  return shelf;
}

function answered({ inReplyTo }: PublicComment, here: boolean): NestedComment['answers'] {
  return inReplyTo && { id: inReplyTo.id, name: inReplyTo.name, here };
}
