import { measures } from './counting.js';
import { fit, type FittedText } from './fit.js';
import { percentEncode } from './percent-encode.js';
import { type ShareTarget } from './share-target.js';

/** What is shared. `link` is absolute and percent-encoded already, `lang` a BCP 47 tag. */
export interface Shared {
  readonly title: string;
  readonly link: string;
  readonly lang: string;
}

export interface Intent extends FittedText {
  /** The network's own address with our link inside it: what a reader's click opens. */
  readonly href: string;
}

/** Fits the title into what the target takes and builds the address. A target that takes no text gets none. */
export function intentFor(target: ShareTarget, { title, link, lang }: Shared): Intent {
  const { unit, of, max, linkCost } = target.counting;
  const lengthOf = measures[unit];
  const measure = {
    text: lengthOf,
    post: (text: string) => lengthOf(text) + 1 + (linkCost ?? lengthOf(link)),
    address: (text: string) => lengthOf(addressOf(target, text, link)),
  }[of];
  const wanted = target.template.includes('{text}') ? onOneLine(title) : '';
  const fitted = fit(wanted, { unit, max, measure }, lang);
  return { ...fitted, href: addressOf(target, fitted.text, link) };
}

/** A line break in a subject would begin another header. */
function onOneLine(title: string): string {
  return title.replace(/\s+/gu, ' ').trim();
}

function addressOf({ template }: ShareTarget, text: string, link: string): string {
  const values: Readonly<Record<string, string>> = {
    '{text}': percentEncode(text),
    '{link}': percentEncode(link),
    '{+link}': link,
  };
  return template.replace(/\{\+?\w+\}/g, (name) => values[name] ?? '');
}
