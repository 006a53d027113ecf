import { type BanView } from '../comment/bans.view.js';
import { type NoteView, type PersonView } from '../comment/people.view.js';
import { toBanJson } from './bans.view.js';

/** A person as JSON; bans newest first. */
export function toPersonJson({ id, comments, names, firstAt, lastAt }: PersonView, bans: readonly BanView[]) {
  return {
    id,
    comments: {
      held: comments.held,
      published: comments.published,
      declined: comments.declined,
      spam: comments.spam,
      trash: comments.trash,
    },
    names,
    firstAt: firstAt?.toISOString() ?? null,
    lastAt: lastAt?.toISOString() ?? null,
    bans: bans.map(toBanJson),
  };
}

export function toNoteJson({ id, text, writtenBy, writtenAt, removedBy, until }: NoteView) {
  return { id, text, writtenBy, writtenAt: writtenAt.toISOString(), removedBy, until: until.toISOString() };
}
