/** What the outside checker said of a reply. Kept with the verdict, so that rehearsals never ask again. */
export interface CheckerAnswer {
  readonly says: 'publish' | 'hold' | 'spam' | 'away';
  /** Its own words, cut and cleaned; or why it did not answer. */
  readonly detail: string | null;
}

const unfit = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu;
const longestDetail = 200;

/** Words of a stranger: on one line, without what turns or hides text, and few. */
export function cleanDetail(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const clean = [...text.slice(0, 1000).normalize('NFC').replace(unfit, ' ').trim()].slice(0, longestDetail).join('');
  return clean === '' ? null : clean;
}
