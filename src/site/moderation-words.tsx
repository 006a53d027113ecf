import type { ModeratedComment } from '../comment/comment.view.js';
import { answersPath, editsPath, staffRepliesPath } from './addresses.js';
import { faultWords } from './fault-words.js';
import { Field } from './field.js';
import { messagesFor } from './messages/messages.js';
import type { UntakenAct } from './moderation-untaken.js';
import { TypedText } from './typed-text.js';

/** The desk speaks English. */
const t = messagesFor('en');

export interface WordsProps {
  readonly comment: ModeratedComment;
  readonly untaken: UntakenAct | null;
}

/** Published at once under the member's own name, with the badge; below one that waits, that one is approved with it. */
export function StaffReply({ comment, untaken }: WordsProps) {
  const mine = untaken?.act === 'answer' ? untaken : null;
  const published = comment.status === 'published';
  return (
    <section aria-labelledby="staff-reply-heading">
      <h2 id="staff-reply-heading">{published ? 'Reply as staff' : 'Approve and reply as staff'}</h2>
      <form
        method="post"
        action={published ? staffRepliesPath(comment.id) : answersPath(comment.id)}
        data-act={published ? 'reply' : 'answer'}
      >
        {!published && <input type="hidden" name="version" value={comment.version} />}
        <Field name="comment" label="Your reply" required faults={faultsOf(mine, 'comment')}>
          {(tied) => <TypedText {...tied} text={mine?.words ?? ''} rows={4} autofocus={mine !== null} />}
        </Field>
        <button type="submit">{published ? 'Publish reply' : 'Approve and reply'}</button>
      </form>
    </section>
  );
}

/** Another person's words: the reason is not optional, and nothing of it is secret. */
export function EditWords({ comment, untaken }: WordsProps) {
  const mine = untaken?.act === 'edit' ? untaken : null;
  return (
    <details class="edit-words" open={mine !== null}>
      <summary>Edit the words</summary>
      <form method="post" action={editsPath(comment.id)} data-act="edit">
        <input type="hidden" name="version" value={comment.version} />
        <Field
          name="comment"
          id="edited-comment"
          label="What it is to say"
          required
          faults={faultsOf(mine, 'comment')}
          hint="Readers see that a moderator edited it. Its author reads what it said before, and why."
        >
          {(tied) => <TypedText {...tied} text={mine?.words ?? comment.source} rows={8} autofocus={mine !== null} />}
        </Field>
        <Field name="reason" id="edit-reason" label="Why, for its author" required faults={faultsOf(mine, 'reason')}>
          {(tied) => <input {...tied} type="text" dir="auto" autocomplete="off" value={mine?.why ?? ''} />}
        </Field>
        <button type="submit">Save the edit</button>
      </form>
    </details>
  );
}

function faultsOf(untaken: UntakenAct | null, field: string): string[] {
  return (untaken?.faults ?? [])
    .filter((fault) => fault.field === field || (field === 'comment' && fault.field !== 'reason'))
    .map((fault) => (fault.code === 'unchanged' ? 'It says just this already.' : faultWords(fault, t)));
}
