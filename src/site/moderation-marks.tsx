import type { Mark, ModeratedComment } from '../comment/comment.view.js';
import { marksPath } from './addresses.js';

/** What may be done with its thread from here. */
function marksFor({ status, parentId, pinned, threadClosed }: ModeratedComment): Mark[] {
  const pin = pinned ? ['unpin' as const] : status === 'published' && parentId === null ? ['pin' as const] : [];
  return [...pin, threadClosed ? 'open-thread' : 'close-thread'];
}

const labels: Readonly<Record<Mark, string>> = {
  pin: 'Pin it first',
  unpin: 'Unpin',
  'close-thread': 'Close the thread below it',
  'open-thread': 'Open the thread again',
};

/** Each with a button of its own: they are undone, not switched. */
export function Marks({ comment }: { comment: ModeratedComment }) {
  return (
    <div class="marks" role="group" aria-label="The thread">
      {marksFor(comment).map((mark) => (
        <form key={mark} method="post" action={marksPath(comment.id)} data-act={mark}>
          <input type="hidden" name="mark" value={mark} />
          <input type="hidden" name="version" value={comment.version} />
          <button type="submit" class="plain">
            {labels[mark]}
          </button>
        </form>
      ))}
    </div>
  );
}
