import { z } from 'zod';
import { looksLike } from './name-look.js';
import { hold, rule } from './rule.js';

const nothingToSet = z.strictObject({});

export const reservedName = rule({
  name: 'reserved-name',
  title: 'Names of those who work here',
  shape: nothingToSet,
  toldToAuthor: true,
  says: () => 'A name that looks like that of somebody who works here, or of the site itself, is held.',
  judge: ({ name, reserved }) =>
    reserved.some((one) => looksLike(name, one))
      ? hold('The name looks like that of somebody who works here, or of the site itself.')
      : null,
});

const howWords = 'whole words in any script, also when they are disguised';

export const blockedWords = rule({
  name: 'blocked-words',
  title: 'Blocked words',
  shape: nothingToSet,
  toldToAuthor: true,
  says: () => `A reply that holds a word of the first list goes to spam: ${howWords}. Its name and website count too.`,
  judge: ({ readings }, _, { blocked }) => {
    const { entries } = blocked.in(readings);
    return entries.length === 0 ? null : { outcome: 'spam', detail: `It holds ${quoted(entries)}, a blocked word.` };
  },
});

export const heldWords = rule({
  name: 'held-words',
  title: 'Held words',
  shape: nothingToSet,
  toldToAuthor: true,
  says: () => `A reply that holds a word of the second list is held: ${howWords}. Its name and website count too.`,
  judge: ({ readings }, _, { held }) => {
    const { entries } = held.in(readings);
    return entries.length === 0 ? null : hold(`It holds ${quoted(entries)}, on the list of held words.`);
  },
});

function quoted(entries: readonly string[]): string {
  return entries.map((entry) => `“${entry}”`).join(', ');
}
