import { z } from 'zod';
import { hold, rule } from './rule.js';

const nothingToSet = z.strictObject({});

export const closed = rule({
  name: 'closed',
  title: 'Closed articles',
  shape: nothingToSet,
  needs: 'policy',
  toldToAuthor: true,
  says: () => 'An article that takes no replies refuses them. A reply that its author edits after the closing is held.',
  judge: ({ policy }) => (policy === 'closed' ? hold('The article takes no more replies by now.') : null),
});

export const everythingHeld = rule({
  name: 'everything-held',
  title: 'Articles where all is held',
  shape: nothingToSet,
  needs: 'policy',
  toldToAuthor: true,
  says: () => 'Where an article, or the site, says that all replies are read first, all are held.',
  judge: ({ policy }) => (policy === 'held' ? hold('Every reply to this article is read by a moderator first.') : null),
});

export const unknownAuthor = rule({
  name: 'unknown-author',
  title: 'People we do not know',
  shape: nothingToSet,
  needs: 'policy',
  toldToAuthor: true,
  says: () =>
    'Where an article, or the site, asks for known people, replies of all others are held. Addresses cannot be proved yet, so nobody is known, and there all replies are held.',
  judge: ({ policy, author }) =>
    policy === 'known' && author === 'unknown'
      ? hold('We do not know this author yet, so a moderator reads the reply first.')
      : null,
});
