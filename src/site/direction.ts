export type Direction = 'ltr' | 'rtl';

/** The base direction of a BCP 47 tag, and left to right for what is none. */
export function directionOf(lang: string): Direction {
  const locale = localeOf(lang);
  if (!locale) return 'ltr';
  return locale.getTextInfo?.().direction ?? directionByScript(locale);
}

/** For engines without `getTextInfo`: the living scripts that run from right to left (ISO 15924 codes). */
export function directionByScript(locale: Intl.Locale): Direction {
  const script = locale.maximize().script ?? '';
  return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}

const rightToLeftScripts = new Set('Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

// TypeScript's ES2023 library does not know `getTextInfo` (ECMA-402, Intl.Locale Info) yet.
type LocaleWithInfo = Intl.Locale & { getTextInfo?: () => { direction?: Direction } };

function localeOf(lang: string): LocaleWithInfo | null {
  try {
    return new Intl.Locale(lang);
  } catch {
    return null;
  }
}
