import { looksLike, lookOf, reservedName, reservedWord } from './name-look.js';

const dana = reservedName('Dana Kim');
const isDana = (name: string) => looksLike(lookOf(name), dana);

describe('a name looks like a reserved one', () => {
  it.each([
    ['itself', 'Dana Kim'],
    ['another case', 'DANA KIM'],
    ['without the space', 'DanaKim'],
    ['with more of them', 'D a n a   K i m'],
    ['a hyphen, a dot, an underscore', 'Dana-K.i_m'],
    ['Cyrillic letters', 'Dаnа Кіm'],
    ['Cyrillic throughout, as far as it goes', 'Dапа Кіт'.replace('т', 'м')],
    ['Greek letters', 'Dαnα Κιm'],
    ['Greek capitals', 'DΑΝΑ ΚΙΜ'],
    ['full width', 'Ｄａｎａ　Ｋｉｍ'],
    ['mathematical letters', '𝕯𝖆𝖓𝖆 𝕶𝖎𝖒'],
    ['letters in circles', 'Ⓓⓐⓝⓐ Ⓚⓘⓜ'],
    ['white letters in circles', '🅓🅐🅝🅐 🅚🅘🅜'],
    ['letters of flags', '🇩🇦🇳🇦 🇰🇮🇲'],
    ['small capitals', 'ᴅᴀɴᴀ ᴋɪᴍ'],
    ['Cherokee', 'Ꭰana Ꮶim'],
    ['accents', 'Dánà Kîm'],
    ['a heap of them', 'D\u0301\u0302\u0303ana Kim'],
    ['strokes', 'Đana Kɨm'.replace('ɨ', 'ɩ')],
    ['digits for letters', 'D4n4 K1m'],
    ['signs for letters', 'D@n@ K!m'],
    ['signs that are only signs', 'Dana Kim!'],
    ['an emoji', 'Dana Kim ✅'],
    ['zero width', 'Da\u200bna\u200d K\u2060im\ufeff'],
    ['a soft hyphen', 'Da\u00adna Kim'],
    ['triangles for A', 'D∆nᗩ Kim'],
    ['an isolate', '\u2066Dana Kim\u2069'],
    ['variation selectors', 'Dana\ufe0f Kim'],
    ['a filler of Hangul', 'Dana\u3164Kim'],
    ['r and n for m', 'Dana Kirn'],
    ['l for i', 'Dana Klm'],
    ['a longer name', 'Dana Kim (moderator)'],
    ['a longer name before it', 'The real Dana Kim'],
  ])('%s', (_, name) => {
    expect(isDana(name)).toBe(true);
  });

  it.each(['Dana', 'Kim', 'Kim Dana', 'Danae Kimball', 'Diana Kim', 'Dan Akimov', '***', '李', 'د'])(
    'and %s does not',
    (name) => {
      expect(isDana(name)).toBe(false);
    },
  );

  it.each([
    ['Νίκος Ζήσης', 'νικοσ ζησησ'],
    ['Ольга Вереск', 'OЛЬГA BEPECK'],
    ['ليلى النجّار', 'لیلی النجار'],
    ['山口 澪', '山ロ澪'],
    ['José Ñúñez', 'jose nunez'],
    ['Straße', 'STRASSE'],
  ])('in its own script: %s and %s', (name, other) => {
    expect(looksLike(lookOf(other), reservedName(name))).toBe(true);
  });

  it('alone only where one word is the whole name', () => {
    expect(looksLike(lookOf('dаna'), reservedName('Dana'))).toBe(true);
    expect(looksLike(lookOf('Dana Scully'), reservedName('Dana'))).toBe(false);
  });

  it.each([
    ['admin', 'Adrnin', true],
    ['admin', 'Site ADMlN', true],
    ['admin', 'Badminton Club', false],
    ['moderator', 'Ｍοderator', true],
    ['The Tide', 'the tide newsroom', true],
    ['晩鐘', '晩鐘編集部', true],
    ['X', 'X', true],
    ['X', 'Malcolm X', false],
  ])('a reserved word anywhere: %s in %s is %s', (word, name, found) => {
    expect(looksLike(lookOf(name), reservedWord(word))).toBe(found);
  });

  it('reads the longest name that a form takes in no time', () => {
    const name = 'Dаna '.repeat(16);
    const before = performance.now();
    for (let turn = 0; turn < 50; turn += 1) looksLike(lookOf(name), dana);
    expect((performance.now() - before) / 50).toBeLessThan(10);
  });
});
