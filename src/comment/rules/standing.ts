import { z } from 'zod';
import { hold, rule } from './rule.js';

const deeds = { decline: 'are declined', hold: 'are held' } as const;

export const ban = rule({
  name: 'ban',
  title: 'Banned senders',
  shape: z.strictObject({
    banned: z
      .enum(['decline', 'hold'], { error: 'banned is decline or hold.' })
      .default('decline')
      .meta({ description: 'What happens to replies of banned senders.' }),
  }),
  notOnThePast: 'Bans end and begin: who was banned then is not known now.',
  toldToAuthor: true,
  says: ({ banned }) =>
    `Replies of banned senders ${deeds[banned]}, and their authors are told. Of senders whom somebody put on hold, all replies are held.`,
  judge: ({ ban: standing }, { banned }) => {
    if (standing === null) return null;
    const { effect, reason: detail, toAuthor } = standing;
    const outcome = effect === 'hold' ? 'hold' : banned;
    return { outcome, detail, ...(toAuthor === null ? {} : { toAuthor }) };
  },
});

export const provedHistory = rule({
  name: 'proved-history',
  title: 'What became of earlier replies',
  shape: z.strictObject({
    least: z
      .int()
      .min(1)
      .max(1000)
      .default(5)
      .meta({ description: 'Decided replies of the person before this counts.' }),
    percent: z.int().min(1).max(100).default(30).meta({ description: 'Share of them that were not let through.' }),
  }),
  notOnThePast: 'Addresses cannot be proved yet, so nobody has a history.',
  says: ({ least, percent }) =>
    `A person who proved an address, and of whose last replies (${least} at least) ${percent} % or more were not let through, is held. Addresses cannot be proved yet, so this rule knows nobody and holds nobody.`,
  judge: ({ history }, { least, percent }) => {
    if (history === null) return null;
    const decided = history.published + history.removed;
    const share = (history.removed / decided) * 100;
    if (decided < least || share < percent) return null;
    return hold(`Of ${decided} earlier replies of this person ${history.removed} were not let through.`);
  },
});
