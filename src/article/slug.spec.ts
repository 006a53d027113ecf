import fc from 'fast-check';
import { codePoints } from '../platform/http/characters.js';
import { isSlug, MAX_SLUG_CODE_POINTS, numberedSlug, slugFrom } from './slug.js';

describe('a slug made from a title', () => {
  it.each([
    ['The Night Ferry Comes Back', 'the-night-ferry-comes-back'],
    ['  Bread, “salt” & water: a report ', 'bread-salt-water-a-report'],
    ['Ärger mit Straßenöl', 'ärger-mit-straßenöl'],
    ['L’Été à Nîmes', 'l-été-à-nîmes'],
    ['ΟΔΟΣ ΟΝΕΙΡΩΝ', 'οδος-ονειρων'],
    ['Почему молчат колокола?', 'почему-молчат-колокола'],
    ['مدينةٌ تُصغي إلى البحر', 'مدينةٌ-تُصغي-إلى-البحر'],
    ['مى‌خواهم', 'میخواهم'.replace('ی', 'ى')],
    ['רכבת הלילה', 'רכבת-הלילה'],
    ['हिन्दी में समाचार', 'हिन्दी-में-समाचार'],
    ['ข่าวจากแม่น้ำ', 'ข่าวจากแม่น้ำ'.normalize('NFKC')],
    ['夜のフェリー、帰る', '夜のフェリー-帰る'],
    ['밤배가 돌아온다', '밤배가-돌아온다'],
    ['İstanbul’da kış', 'i̇stanbul-da-kış'],
    ['ＦＵＬＬ　ｗｉｄｔｈ №５', 'full-width-no5'],
    ['1984', '1984'],
    ['Tea ☕️ and 🧑‍🚀 stories', 'tea-and-stories'],
  ])('keeps the sense of "%s"', (title, slug) => {
    expect(slugFrom(title)).toBe(slug);
  });

  it.each(['', '   ', '—!?…', '🧑‍🚀☕️', '\u200b\u2800\u3164', '́̂'])('is never empty (%j)', (title) => {
    expect(slugFrom(title)).toBe('article');
  });

  it.each([
    ['New', 'new-article'],
    ['Feed!', 'feed-article'],
    ['Newer', 'newer'],
  ])('is never a reserved word (%s)', (title, slug) => {
    expect(slugFrom(title)).toBe(slug);
  });

  it('is cut where a word ends', () => {
    const slug = slugFrom('harbour '.repeat(20));
    expect(slug).toBe('harbour-'.repeat(10).slice(0, -1));
  });

  it('is cut between words where a script writes no spaces', () => {
    const slug = slugFrom('夜のフェリーが港へ帰る'.repeat(12));
    expect(codePoints(slug)).toBeLessThanOrEqual(MAX_SLUG_CODE_POINTS);
    expect(codePoints(slug)).toBeGreaterThan(60);
  });

  it('never parts a letter from its marks', () => {
    const stacked = 'q̣̇';
    const slug = slugFrom(stacked.repeat(50));
    expect(slug).toBe(stacked.normalize('NFKC').repeat(26));
  });

  it('gives up on a letter with more marks than a slug may have', () => {
    expect(slugFrom(`x${'̂'.repeat(200)}`)).toBe('article');
  });
});

describe('a given slug', () => {
  it.each(['the-night-ferry', 'مدينة-تصغي', '夜のフェリー', '2026', 'a'.repeat(80)])('accepts %s', (slug) => {
    expect(isSlug(slug)).toBe(true);
  });

  it.each([
    '',
    '-',
    '-a',
    'a-',
    'a--b',
    'A',
    'a b',
    'a_b',
    'a/b',
    'a.b',
    '../a',
    'a%20b',
    'a\u0000',
    'e\u0301',
    '́a',
    'new',
    'feed',
    'a\u202eb',
    'a\u200bb',
    'ｆｕｌｌ',
    'a'.repeat(81),
    '\ud800',
  ])('refuses %j', (slug) => {
    expect(isSlug(slug)).toBe(false);
  });
});

describe('any title at all', () => {
  const title = fc.string({
    unit: fc.oneof(fc.constantFrom(..."aB -–'’.é́你の한ไทยعم‍"), fc.nat(0x10ffff).map(characterOf)),
    maxLength: 300,
  });

  it('gives a slug that is accepted as one and stays itself', () => {
    fc.assert(
      fc.property(title, (text) => {
        const slug = slugFrom(text);
        expect(isSlug(slug)).toBe(true);
        expect(slugFrom(slug)).toBe(slug);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves room for a number', () => {
    fc.assert(
      fc.property(title, fc.integer({ min: 1, max: 100_000 }), (text, n) => {
        const slug = numberedSlug(slugFrom(text), n);
        expect(isSlug(slug)).toBe(true);
        expect(n === 1 || slug.endsWith(`-${n}`)).toBe(true);
      }),
    );
  });
});

function characterOf(codePoint: number): string {
  return codePoint >= 0xd800 && codePoint < 0xe000 ? 'x' : String.fromCodePoint(codePoint);
}
