import { abilities } from '../../../account/abilities.js';
import { UndoDto } from '../../../moderation/moderation.dto.js';
import { ActMissing, ActNotUndoable, ActOvertaken } from '../../../moderation/moderation.errors.js';
import { type Operation } from '../operation.js';
import { Undone } from '../shapes/moderation.shapes.js';
import { shapes } from '../shapes/values.js';

const NewUndo = UndoDto.register(shapes, {
  id: 'NewUndo',
  fields: { act: 'Its number, as the answer to it, `history` of the comment and the log say.' },
});

const exampleCame = { actor: 'Kim', action: 'comment.trashed', at: new Date('2026-03-02T09:22:10.310Z') };

/** What moderators do to a reply besides deciding about it. */
export const actOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/v1/moderation/comments/{id}/undo',
    id: 'undoAct',
    summary: 'Take an act back',
    description:
      'Exactly that one, whoever did it, and only while nothing came after it that still stands; else 409 says what came. Several go back one after the other, the newest first.',
    access: [abilities.decide],
    body: NewUndo,
    answer: { status: 201, description: 'The comment stands as before the act.', shape: Undone },
    refusals: [new ActMissing(), new ActNotUndoable(), new ActOvertaken([exampleCame])],
  },
];
