import type { QueueView } from '../comment/comment.view.js';
import { undoPath } from './addresses.js';

export interface UndoActProps {
  readonly commentId: string;
  /** The number of the act in the record. */
  readonly act: string;
  /** Where the answer leads: a tab of the queue, or the page of the reply. */
  readonly back: QueueView | 'here';
  /** What it takes back, for whoever cannot see what stands beside it. */
  readonly label?: string;
}

export function UndoAct({ commentId, act, back, label }: UndoActProps) {
  return (
    <form method="post" action={undoPath(commentId)} class="undo" data-act="undo">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="back" value={back} />
      <button type="submit" class="plain" aria-label={label}>
        Undo
      </button>
    </form>
  );
}
