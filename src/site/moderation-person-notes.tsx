import { type NoteView, type PersonView } from '../comment/people.view.js';
import type { FieldFault } from '../platform/domain-error.js';
import { notePath, notesPath } from './addresses.js';
import { Field } from './field.js';
import { messagesFor } from './messages/messages.js';
import { Moment } from './moment.js';
import { TypedText } from './typed-text.js';

export interface PersonNotesProps {
  readonly person: PersonView;
  readonly notes: readonly NoteView[];
  /** What was typed and could not be taken. */
  readonly note: { readonly typed: string; readonly faults: readonly FieldFault[] };
}

const { moment, day } = messagesFor('en');

/** What staff tell each other about a sender. */
export function PersonNotes({ person, notes, note }: PersonNotesProps) {
  return (
    <section aria-labelledby="notes-heading">
      <h2 id="notes-heading">Notes</h2>
      <ul class="queue">
        {notes.map((each) => (
          <Note key={each.id} person={person.id} note={each} />
        ))}
      </ul>
      {person.lastAt !== null && (
        <form method="post" action={notesPath(person.id)} novalidate>
          <Field
            name="text"
            label="A note for the others who work here"
            required
            hint="It is forgotten 30 days after it was written, since then nobody knows any more who this was."
            faults={note.faults.map(({ message }) => message)}
          >
            {(tied) => <TypedText {...tied} text={note.typed} rows={3} autofocus={note.faults.length > 0} />}
          </Field>
          <button type="submit">Write it down</button>
        </form>
      )}
    </section>
  );
}

function Note({ person, note }: { person: string; note: NoteView }) {
  return (
    <li class="case" id={`note-${note.id}`}>
      {note.removedBy === null ? (
        <p class="typed" dir="auto">
          {note.text}
        </p>
      ) : (
        <p>
          Removed by <bdi>{note.removedBy}</bdi>.
        </p>
      )}
      <p>
        <bdi>{note.writtenBy}</bdi>, <Moment at={note.writtenAt} say={moment} />. Kept until{' '}
        <Moment at={note.until} say={day} />.
      </p>
      <form method="post" action={notePath(person, note.id)}>
        <input type="hidden" name="do" value={note.removedBy === null ? 'remove' : 'put-back'} />
        <button type="submit" class="plain">
          {note.removedBy === null ? 'Remove' : 'Put back'}
        </button>
      </form>
    </li>
  );
}
