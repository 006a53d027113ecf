import type { AnsweredComment, StoredStatus } from '../comment/comment.view.js';
import { moderatedCommentPath } from './addresses.js';

/** Whom a reply answers, and the beginning of what that one said: without it, "I agree" says nothing. */
export function Answered({ answered: { id, name, status, excerpt } }: { answered: AnsweredComment }) {
  if (name === null) return <p class="answered">Answers a reply that its author took back.</p>;
  return (
    <p class="answered">
      Answers{' '}
      <a href={moderatedCommentPath(id)}>
        <bdi>{name}</bdi>
      </a>
      {notPublished[status] && <span class="outcome"> {notPublished[status]}</span>}: <q dir="auto">{excerpt}</q>
    </p>
  );
}

const notPublished: Readonly<Partial<Record<StoredStatus, string>>> = {
  held: 'held',
  declined: 'declined',
  spam: 'spam',
  trash: 'in the trash',
};
