import type { en } from './en.js';
import type { Spoken } from './phrase.js';

/** Everything that a reader's page says, in one language: the keys of the catalogue, and what Intl knows. */
export interface Messages extends Said<typeof en> {
  /** The BCP 47 tag of the catalogue itself, for parts of a page that speak another language than the article. */
  readonly lang: string;
  readonly day: (at: Date) => string;
  readonly moment: (at: Date) => string;
}

type Said<Of> = {
  readonly [Key in keyof Of]: Of[Key] extends string ? Spoken<Of[Key]> : Said<Of[Key]>;
};

export type ReplyField = keyof typeof en.labels;

/** The statuses that have words of their own; `error-page.tsx` picks the nearest for any other. */
export type ErrorStatus = keyof typeof en.errors;

export interface Words {
  readonly title: string;
  readonly text: string;
}
