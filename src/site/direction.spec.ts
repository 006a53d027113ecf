import { directionByScript, directionOf } from './direction.js';

const cases = [
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['dv', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['ja', 'ltr'],
] as const;

it.each(cases)('%s runs %s', (lang, direction) => {
  expect(directionOf(lang)).toBe(direction);
  expect(directionByScript(new Intl.Locale(lang))).toBe(direction);
});

it.each(['', 'no such tag', '<b>'])('runs left to right for what is no language tag (%j)', (lang) => {
  expect(directionOf(lang)).toBe('ltr');
});
