/**
 * Words a minute by language: mean reading speeds of the texts IReST, read aloud by native speakers.
 * Trauzettel-Klosinski, Dietz: Investigative Ophthalmology & Visual Science 53 (2012) 5452-5461.
 */
const WORDS_PER_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
};

/** The mean of those languages: for one that nobody has measured. */
const ANY_LANGUAGE = 184;

const segmenters = new Map<string, Intl.Segmenter>();

/** Words of a plain text as a reader of the language would count them, in scripts without spaces too. */
export function wordCountOf(text: string, lang: string): number {
  let count = 0;
  for (const { isWordLike } of segmenterFor(lang).segment(text)) {
    if (isWordLike) count += 1;
  }
  return count;
}

/** Whole minutes, at least one. */
export function readingMinutes(wordCount: number, lang: string): number {
  const speed = WORDS_PER_MINUTE[new Intl.Locale(lang).language] ?? ANY_LANGUAGE;
  return Math.max(1, Math.round(wordCount / speed));
}

/** Kept by language, without region: making one costs more than using it, and an editor may name any region. */
function segmenterFor(lang: string): Intl.Segmenter {
  const { language } = new Intl.Locale(lang);
  const kept = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, kept);
  return kept;
}
