import { type Appeal, type OwnAppeal } from './appeal.view.js';
import { type StoredStatus } from './comment-status.js';

/** To the author all three are the same: not published. */
export const putAway: readonly StoredStatus[] = ['declined', 'spam', 'trash'];

export interface AppealFacts {
  readonly status: StoredStatus;
  /** A person has put it away at some time; what only a rule has set aside, a moderator will still read. */
  readonly byPerson: boolean;
  /** The appeal that was made, if there is one. */
  readonly appeal: Appeal | null;
}

/** An author appeals against a person's decision, once. A reply that is published or withdrawn meanwhile settles it by itself. */
export function ownAppeal({ status, byPerson, appeal }: AppealFacts): OwnAppeal {
  if (status === 'withdrawn') return { state: 'none' };
  if (appeal?.outcome && appeal.decidedAt)
    return { state: appeal.outcome, decidedAt: appeal.decidedAt, answer: appeal.answer };
  if (!putAway.includes(status)) return { state: 'none' };
  if (appeal) return { state: 'waits', madeAt: appeal.madeAt, text: appeal.text };
  return { state: byPerson ? 'may' : 'none' };
}
