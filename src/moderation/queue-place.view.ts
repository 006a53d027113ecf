import { type QueueView, queueViews } from '../comment/comment.view.js';

/** Where somebody is in the queue: a list, and what they look for in it, as they typed it. */
export interface QueuePlace {
  readonly status: QueueView;
  readonly q: string;
}

/** As a form of the desk keeps it in one field, so that it leads back to where it was sent from: `spam cheap pills`. */
export function placeInWords({ status, q }: QueuePlace): string {
  return q === '' ? status : `${status} ${q}`;
}

/** Null for what is no list of ours. */
export function placeIn(words: unknown): QueuePlace | null {
  const [, list, q = ''] = (typeof words === 'string' && /^(\w+)(?: (.{1,500}))?$/u.exec(words)) || [];
  const status = queueViews.find((view) => view === list);
  return status === undefined ? null : { status, q };
}

/** Whatever a form may say: if need be, what is held. */
export function placeCalled(words: unknown): QueuePlace {
  return placeIn(words) ?? { status: 'held', q: '' };
}
