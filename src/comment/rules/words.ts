import { looksLike } from './name-look.js';
import { hold, type Rule } from './rule.js';

const linksThatHold = 3;

export const reservedName: Rule = ({ name, reserved }) =>
  reserved.some((one) => looksLike(name, one))
    ? hold('reserved-name', 'The name looks like that of somebody who works here, or of the site itself.')
    : null;

/** Those of somebody we know are only noted. */
export const manyLinks: Rule = ({ source, author }) => {
  const links = source.match(/https?:\/\//gi)?.length ?? 0;
  if (links < linksThatHold) return null;
  return { rule: 'links', outcome: author === 'known' ? 'note' : 'hold', detail: `The reply holds ${links} links.` };
};
