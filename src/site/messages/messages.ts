import { ar } from './ar.js';
import type { Messages } from './catalogue.js';
import { en } from './en.js';

const catalogues: readonly Messages[] = [en, ar];

/** The catalogue for a language tag, by its language alone (`ar-EG` reads `ar`); English where there is none. */
export function messagesFor(lang: string): Messages {
  const language = lang.toLowerCase().split('-', 1)[0];
  return catalogues.find((catalogue) => catalogue.lang === language) ?? en;
}

export { catalogues };
