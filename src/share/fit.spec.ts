import fc from 'fast-check';
import { measures } from './counting.js';
import { fit, type Space } from './fit.js';
import { type CounterUnit } from './share-target.js';

const space = (unit: CounterUnit, max: number | null): Space => ({ unit, max, measure: measures[unit] });

describe('a text fitted to a network', () => {
  it('stays as it is when it fits', () => {
    expect(fit('The tide turns', space('code-points', 14), 'en')).toEqual({
      text: 'The tide turns',
      unit: 'code-points',
      used: 14,
      max: 14,
      truncated: false,
    });
  });

  it.each([
    ['at a word', 'The tide turns twice a day', 'code-points', 16, 'The tide turns…'],
    ['without the comma before the gap', 'Low tide, high tide', 'code-points', 11, 'Low tide…'],
    ['inside a word that takes most of the space', 'On Donaudampfschifffahrt', 'code-points', 16, 'On Donaudampfsc…'],
    ['between two words of Japanese', '東京都に住んでいます', 'weighted', 8, '東京都…'],
    ['between two faces', '😀😀😀😀', 'weighted', 6, '😀😀…'],
    ['before a family that does not fit whole', 'ab👨‍👩‍👧‍👦', 'code-points', 8, 'ab…'],
  ] as const)('is cut %s', (_, text, unit, max, fitted) => {
    expect(fit(text, space(unit, max), 'ja')).toMatchObject({ text: fitted, truncated: true });
  });

  it('is empty where not even one letter fits', () => {
    expect(fit('👨‍👩‍👧‍👦', space('code-points', 2), 'en')).toMatchObject({ text: '', used: 0, truncated: true });
  });

  it('has no limit on a target without one', () => {
    expect(fit('x'.repeat(5000), space('graphemes', null), 'en')).toMatchObject({ used: 5000, truncated: false });
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: 'binary', maxLength: 80 }).map((text) => text.toWellFormed()),
    fc
      .array(fc.constantFrom('日本語', 'example.org', 'שלום', '👩🏽‍🚀', 'ไทย', 'क्षि', ' ', '؀ ', 'e\u0301', 'word '))
      .map((all) => all.join('')),
  );
  const anyUnit = fc.constantFrom<CounterUnit>('weighted', 'graphemes', 'code-points');
  const anyMax = fc.integer({ min: 0, max: 60 });
  const anyLang = fc.constantFrom('en', 'ar', 'ja', 'th', 'tlh');

  it('is never longer than the network takes, and says how long it is', () => {
    fc.assert(
      fc.property(anyText, anyUnit, anyMax, anyLang, (text, unit, max, lang) => {
        const fitted = fit(text, space(unit, max), lang);
        expect(fitted.used).toBe(measures[unit](fitted.text));
        expect(fitted.used).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('is the beginning of the text, cut between two graphemes', () => {
    fc.assert(
      fc.property(anyText, anyUnit, anyMax, anyLang, (text, unit, max, lang) => {
        const fitted = fit(text, space(unit, max), lang);
        if (!fitted.truncated || fitted.text === '') return;
        const kept = fitted.text.slice(0, -1);
        const edges = [...new Intl.Segmenter('en').segment(text)].map(({ index }) => index);
        expect(fitted.text.endsWith('…')).toBe(true);
        expect(text.startsWith(kept)).toBe(true);
        expect([...edges, text.length]).toContain(kept.length);
      }),
    );
  });

  it('is changed only when it is too long, and fitting twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, anyUnit, anyMax, anyLang, (text, unit, max, lang) => {
        const once = fit(text, space(unit, max), lang);
        expect(once.truncated).toBe(measures[unit](text) > max);
        expect(fit(once.text, space(unit, max), lang)).toMatchObject({ text: once.text, truncated: false });
      }),
    );
  });
});
