import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues, type Language } from './messages.js';
import { translation } from './translation.js';

interface Texts {
  readonly [key: string]: string | Texts;
}

const texts = (language: Language) => new Map(flat(catalogues[language].words));
const languages = Object.keys(catalogues) as Language[];
const english = texts('en');

describe.each(languages)('The catalogue %s', (language) => {
  const { locale } = catalogues[language];
  const own = texts(language);

  it('has the keys of the English one, each with a text', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...own].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('has in every text the places of the English one', () => {
    for (const [key, text] of own) expect([key, placesIn(text)]).toEqual([key, placesIn(english.get(key) ?? '')]);
  });

  it('counts in all plural forms of the language (CLDR), and in no others', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    for (const [key, text] of own)
      for (const plural of pluralsIn(text))
        expect([key, plural.filter((form) => !form.startsWith('='))]).toEqual([key, forms]);
  });

  it('writes apostrophes as ’, since ICU quotes with the straight one', () => {
    expect([...own.values()].filter((text) => text.includes("'"))).toEqual([]);
  });

  it('neither begins nor ends in a space: what stands beside a text is the page’s to set', () => {
    expect([...own.values()].filter((text) => text !== text.trim())).toEqual([]);
  });
});

describe('The typography of', () => {
  const words = (language: Language) => [...texts(language)].map(([key, text]) => `${key}: ${wordsOf(text)}`);
  const offending = (language: Language, pattern: RegExp) =>
    words(language).filter((line) => pattern.test(line.slice(line.indexOf(': ') + 2)));

  it('Chinese is full-width, without spaces', () => {
    expect(offending('zh', /[\p{sc=Han}] |[ ]\p{sc=Han}|\p{sc=Han}[,.:;!?()]|\.\.\./u)).toEqual([]);
  });

  it('French keeps a no-break space before : and « », a narrow one before ; ! ?', () => {
    expect(offending('fr', /(?<!\u00a0)(?::|»)|«(?!\u00a0)|(?<!\u202f)[;!?]/u)).toEqual([]);
  });

  it('German addresses a reader as Sie', () => {
    expect(offending('de', /\b(?:du|dein\p{L}*|dir|dich)\b/iu)).toEqual([]);
  });

  it('Spanish addresses a reader as usted', () => {
    expect(offending('es', /(?<!\p{L})(?:tú|tu|tus|te|ti|vosotros|vuestr\p{L}*)(?!\p{L})/iu)).toEqual([]);
  });

  it('Arabic has Arabic punctuation', () => {
    expect(offending('ar', /[,;?]/u)).toEqual([]);
  });
});

describe('The keys', () => {
  it('are all used by a page', () => {
    const pages = sourcesOfPages();
    expect([...english.keys()].filter((key) => !usedIn(pages, key))).toEqual([]);
  });
});

describe('The compiler', () => {
  it('refuses a catalogue that lacks a key, has one more, or leaves out a place', () => {
    const { words } = catalogues.en;
    const { skip: _, ...lacking } = words;
    // @ts-expect-error skip is missing
    translation(lacking);
    // @ts-expect-error a key that nobody reads
    translation({ ...words, skipped: 'Skipped' });
    // @ts-expect-error {name} is missing
    translation({ ...words, by: 'By somebody' });
    // @ts-expect-error {name} is a text, not a number
    translation({ ...words, by: 'By {name, number}' });
    expect(translation({ ...words, by: '{name} wrote this' }).by).toContain('{name}');
  });
});

function flat(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[prefix + key, text] as [string, string]] : flat(text, `${prefix}${key}.`),
  );
}

/** What the parser of intl-messageformat gives, as far as it is read here. */
interface Part {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: Part[] }>>;
  readonly pluralType?: string;
  readonly children?: Part[];
}

const kinds = ['literal', 'text', 'number', 'date', 'time', 'select', 'plural', 'pound', 'link'];

function partsOf(text: string): Part[] {
  const deep = (parts: Part[]): Part[] =>
    parts.flatMap((part) => [
      part,
      ...Object.values(part.options ?? {}).flatMap(({ value }) => deep(value)),
      ...deep(part.children ?? []),
    ]);
  return deep(new IntlMessageFormat(text, 'en').getAst() as unknown as Part[]);
}

/** "count: plural", and for a select its choices too. */
function placesIn(text: string): string[] {
  const places = partsOf(text)
    .filter(({ type }) => kinds[type] !== 'literal' && kinds[type] !== 'pound')
    .map(({ type, value, options }) =>
      kinds[type] === 'select'
        ? `${value}: ${Object.keys(options ?? {})
            .sort()
            .join(' ')}`
        : `${value}: ${kinds[type]}`,
    );
  return [...new Set(places)].sort();
}

function pluralsIn(text: string): string[][] {
  return partsOf(text)
    .filter(({ pluralType }) => pluralType !== undefined)
    .map(({ options }) => Object.keys(options ?? {}).toSorted());
}

/** Its words alone, each place as the letter X that may stand between them. */
function wordsOf(text: string): string {
  return partsOf(text)
    .map(({ type, value }) => (kinds[type] === 'literal' ? value : ''))
    .join('\n');
}

function sourcesOfPages(): string {
  const site = fileURLToPath(new URL('../', import.meta.url));
  return fs
    .readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.spec.') && !name.startsWith('messages'))
    .map((name) => fs.readFileSync(path.join(site, name), 'utf8'))
    .join('\n');
}

/** `t.status.held`, or the group alone: `t.errors[status]` asks for all that is in it. */
function usedIn(pages: string, key: string): boolean {
  const [first = '', ...rest] = key.split('.');
  const asked = rest.reduce((path, step) => `(?:${path}(?!\\.)|${path}\\.${step}\\b)`, `(?:\\bt|\\))\\.${first}\\b`);
  return new RegExp(asked).test(pages);
}
