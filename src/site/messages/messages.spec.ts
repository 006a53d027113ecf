import { ar } from './ar.js';
import { en } from './en.js';
import { catalogues, messagesFor } from './messages.js';

it.each([
  ['en-GB', 'en'],
  ['ar', 'ar'],
  ['AR-eg', 'ar'],
  ['de', 'en'],
  ['', 'en'],
])('answers %j in %s', (lang, catalogue) => {
  expect(messagesFor(lang).lang).toBe(catalogue);
});

describe.each(catalogues)('the catalogue $lang', (catalogue) => {
  it('says something for every message', () => {
    expect(blanksOf(catalogue)).toEqual([]);
  });

  it('replaces its number wherever there is one', () => {
    const counted = [
      catalogue.comments,
      catalogue.commentCount,
      catalogue.readingTime,
      catalogue.faultsHeading,
      catalogue.tryAgainIn,
    ];
    const said = [1, 2, 3, 11, 89, 90, 100, 3600].flatMap((count) => counted.map((message) => message(count)));
    expect(said.filter((text) => text === '' || text.includes('#'))).toEqual([]);
  });
});

it('has the same entries in every catalogue', () => {
  expect(pathsOf(ar).filter((path) => !path.startsWith('shareLabels.'))).toEqual(pathsOf(en));
});

it('counts as Arabic counts', () => {
  expect([1, 2, 3, 11, 100].map((count) => ar.comments(count))).toEqual([
    'تعليق واحد',
    'تعليقان',
    '3 تعليقات',
    '11 تعليقًا',
    '100 تعليق',
  ]);
});

it('names the field and its limit in Arabic, and knows what is wrong by its code alone', () => {
  const fault = { field: 'name', code: 'too-long', message: 'Name: please keep it to 80 characters (these are 90).' };
  expect(ar.fault(fault, { label: ar.labels.name, limit: 80 })).toMatch(/الاسم.*80/);
  expect(ar.fault({ ...fault, code: 'never-heard-of' }, null)).not.toBe('');
});

function blanksOf(value: unknown): string[] {
  return leavesOf(value)
    .filter(([, leaf]) => leaf === '')
    .map(([path]) => path);
}

function pathsOf(value: unknown): string[] {
  return leavesOf(value)
    .map(([path]) => path)
    .filter((path) => path !== 'shareLabels')
    .sort();
}

function leavesOf(value: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key));
}
