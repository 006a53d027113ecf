import { undoPath } from './addresses.js';

export interface UndoActProps {
  readonly commentId: string;
  /** The number of the act in the record. */
  readonly act: string;
  /** Where the answer leads: a place in the queue (see queue-place.view.ts), or `here`, the page of the reply. */
  readonly back: string;
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
