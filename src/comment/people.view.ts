import { type CommentStatus } from './comment.view.js';

/** A sender, as far as staff may know them. */
export interface PersonView {
  readonly id: string;
  /** Of those that whoever asks may see. */
  readonly comments: Readonly<Record<CommentStatus, number>>;
  /** Names that stand above those comments, the newest first. */
  readonly names: readonly string[];
  /** When the oldest and the newest of them came; null without any. */
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
}

export interface NoteView {
  readonly id: string;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
  readonly removedBy: string | null;
  /** When it is forgotten. */
  readonly until: Date;
}

/** So many days after it was written a note is forgotten: then nobody knows any more whom it was about. */
export const notesKeptDays = 30;
