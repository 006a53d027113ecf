import { ar } from './ar.js';
import type { Messages } from './catalogue.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { spoken } from './phrase.js';
import { times } from './times.js';
import type { Catalogue } from './translation.js';
import { zh } from './zh.js';

/** By language subtag: the catalogue, what it is written in, and whose numbers and dates it uses. */
export const catalogues = {
  // British dates: a day before its month is not misread anywhere.
  en: { words: en, lang: 'en', locale: 'en-GB' },
  ar: { words: ar, lang: 'ar', locale: 'ar' },
  de: { words: de, lang: 'de', locale: 'de' },
  es: { words: es, lang: 'es', locale: 'es' },
  fr: { words: fr, lang: 'fr', locale: 'fr' },
  zh: { words: zh, lang: 'zh-Hans', locale: 'zh-Hans' },
} as const satisfies Record<string, { words: Catalogue; lang: string; locale: string }>;

export type Language = keyof typeof catalogues;
export const languages = Object.keys(catalogues) as Language[];

const voices = new Map(
  Object.entries(catalogues).map(([language, { words, lang, locale }]) => [
    language,
    { ...say(words, locale), ...times(locale), lang } as unknown as Messages,
  ]),
);

/**
 * What a page in this language says, looked up as BCP 47 (RFC 4647, 3.4) has it: `ar-EG` reads `ar`, and what has no catalogue
 * reads English. `zh-Hant` reads the simplified Chinese one, which more of its readers can read than English; `inOwnLanguage`
 * marks it as what it is. Old names of a language find it too (`cmn` is `zh`).
 */
export function messagesFor(lang: string): Messages {
  return voices.get(languageOf(lang)) ?? voiceOf('en');
}

export function voiceOf(language: Language): Messages {
  return voices.get(language) as Messages;
}

/** The catalogue that a language tag reads, or null where there is none. */
export function languageNamed(lang: string): Language | null {
  const language = languageOf(lang);
  return languages.find((ours) => ours === language) ?? null;
}

function languageOf(lang: string): string {
  try {
    return new Intl.Locale(lang).language;
  } catch {
    return '';
  }
}

interface Texts {
  readonly [key: string]: string | Texts;
}

function say(texts: Texts, locale: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? spoken(text, locale) : say(text, locale),
    ]),
  );
}
