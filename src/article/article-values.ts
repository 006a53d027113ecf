import { z } from 'zod';
import { type Flaw } from '../platform/http/judged.js';
import { isSlug, MAX_SLUG_CODE_POINTS } from './slug.js';

/** RFC 5646 4.4.1: what software must have room for. */
const MAX_TAG_LENGTH = 35;

const notALanguage: Flaw = { code: 'not-a-language', sentence: 'please give a language tag such as en, ar or pt-BR.' };
const notASlug: Flaw = {
  code: 'not-a-slug',
  sentence: `please give lower-case words with hyphens between them, at most ${MAX_SLUG_CODE_POINTS} characters, and no word that is reserved.`,
};
const notADate: Flaw = {
  code: 'not-a-date',
  sentence: 'please write it as 2026-03-01, or with time and zone as 2026-03-01T08:30:00+01:00.',
};

/** A language tag (BCP 47); comes back in its canonical form: `EN-gb` as `en-GB`, `iw` as `he`. */
export const languageTag = () => read(canonicalTag, notALanguage);

/** A slug that an editor chose: taken as it is, in NFC, or refused. */
export const chosenSlug = () =>
  read((text) => (isSlug(text.normalize('NFC')) ? text.normalize('NFC') : null), notASlug);

/** A day (its first moment in UTC) or a moment of RFC 3339. */
export const publicationDate = () => read(momentOf, notADate);

function read<T>(reader: (text: string) => T | null, flaw: Flaw) {
  return z.string().transform((text, context): T => {
    const value = reader(text.trim());
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: flaw.sentence, params: { flaw } });
    return z.NEVER;
  });
}

function canonicalTag(text: string): string | null {
  if (text.length > MAX_TAG_LENGTH) return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}

function momentOf(text: string): Date | null {
  const day = /^([12]\d{3}-\d\d-\d\d)(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d))?$/.exec(text)?.[1];
  if (day === undefined || !isDay(day)) return null;
  const moment = new Date(text.replace(' ', 'T').toUpperCase());
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** The parser takes 30 February for 2 March. */
function isDay(day: string): boolean {
  const moment = new Date(day);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}
