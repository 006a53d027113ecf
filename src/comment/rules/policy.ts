import { hold, type Rule } from './rule.js';

/** A new reply to a closed article is refused before it is judged; this is for one that its author edits after the closing. */
export const closed: Rule = ({ policy }) =>
  policy === 'closed' ? hold('closed', 'The article takes no more replies by now.') : null;

export const everythingHeld: Rule = ({ policy }) =>
  policy === 'held' ? hold('everything-held', 'Every reply to this article is read by a moderator first.') : null;

export const unknownAuthor: Rule = ({ policy, author }) =>
  policy === 'known' && author === 'unknown'
    ? hold('unknown-author', 'We do not know this author yet, so a moderator reads the reply first.')
    : null;
