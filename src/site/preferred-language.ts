import { type Language, languageNamed } from './messages/messages.js';

/** More than a person sets; the rest of a longer header is not read. */
const mostRanges = 16;

/**
 * The language that a reader prefers among ours (RFC 9110 12.5.4, matched as `languageNamed` does), or the other when there is none.
 * An absent weight is 1, and `q=0` is "not this one".
 */
export function preferredLanguage(acceptLanguage: string | undefined, otherwise: Language = 'en'): Language {
  const ranges = (acceptLanguage ?? '').split(',', mostRanges).map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const weight = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
    return { tag, weight: weight === undefined ? 1 : Number(weight) };
  });
  const wanted = ranges.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  return wanted.map(({ tag }) => languageNamed(tag)).find((language) => language !== null) ?? otherwise;
}
