import { type Judged } from './judged.js';
import { judgeLine, judgeText } from './clean-text.js';

const length = { min: 1, max: 40 };
const outcome = (judged: Judged) => ('value' in judged ? judged.value : `refused: ${judged.flaw.code}`);

describe('a line', () => {
  it.each([
    ['trims', '  Ada  ', 'Ada'],
    ['composes (NFC)', 'Zoe\u0308', 'Zo\u00eb'],
    ['keeps real names', "O'Brien", "O'Brien"],
    ['keeps a name that a filter might not like', 'Penistone', 'Penistone'],
    ['keeps the word Null', 'Null', 'Null'],
    ['keeps one letter of any script', '李', '李'],
    ['keeps N’Ko', 'ߊ', 'ߊ'],
    ['keeps a family', '👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
    [
      'keeps a tag flag',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    ],
    ['keeps a joiner inside a Persian word', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['keeps a direction mark', 'a\u200fb', 'a\u200fb'],
    ['refuses nothing at all', '', 'refused: required'],
    ['refuses spaces', ' \u00a0\u2003 ', 'refused: required'],
    ['refuses what looks empty', '\u200b\u2060\u3164\u2800\u{1d159}\u{13441}', 'refused: required'],
    ['refuses NUL', 'a\0b', 'refused: forbidden-character'],
    ['refuses a line break', 'a\nBcc: b', 'refused: forbidden-character'],
    ['refuses U+2028', 'a\u2028b', 'refused: forbidden-character'],
    ['refuses U+0085', 'a\u0085b', 'refused: forbidden-character'],
    ['refuses escape', '\u001b[31m', 'refused: forbidden-character'],
    ['refuses a lone surrogate', 'a\ud800b', 'refused: not-text'],
    ['refuses surrogates the wrong way round', '\udc00\ud800', 'refused: not-text'],
    ['refuses an override', 'a\u202eb', 'refused: forbidden-character'],
    ['refuses an isolate', 'a\u2066b\u2069', 'refused: forbidden-character'],
    ['refuses a non-character', 'a\uffffb', 'refused: forbidden-character'],
    ['refuses a hidden text in tags', 'a\u{e0041}\u{e0042}', 'refused: forbidden-character'],
    ['refuses a heap of marks', `a${'\u0301\u0323'.repeat(9)}`, 'refused: forbidden-character'],
  ])('%s', (_, text, expected) => {
    expect(outcome(judgeLine(text, length))).toBe(expected);
  });
});

describe('a text', () => {
  it.each([
    ['keeps lines and tabs', 'a\n\tb', 'a\n\tb'],
    ['turns every line break into \\n', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['keeps isolates in pairs', 'שלום \u2068Ada\u2069!', 'שלום \u2068Ada\u2069!'],
    ['refuses an isolate left open', '\u2067a\nb', 'refused: forbidden-character'],
    ['refuses an isolate closed on the next line', '\u2067a\nb\u2069', 'refused: forbidden-character'],
    ['refuses an isolate closed twice', '\u2067a\u2069\u2069', 'refused: forbidden-character'],
    ['refuses an override', 'a\u202db', 'refused: forbidden-character'],
    ['refuses a vertical tab', 'a\vb', 'refused: forbidden-character'],
    ['refuses DEL', 'a\u007fb', 'refused: forbidden-character'],
  ])('%s', (_, text, expected) => {
    expect(outcome(judgeText(text, length))).toBe(expected);
  });
});

describe('length', () => {
  it.each([
    ['ASCII', 'a'],
    ['two bytes', 'é'],
    ['a pair of surrogates', '😀'],
    ['a letter that composes', 'e\u0301'],
  ])('counts %s as one code point', (_, one) => {
    expect(outcome(judgeLine(one.repeat(39), length))).not.toMatch(/^refused/);
    expect(outcome(judgeLine(one.repeat(40), length))).not.toMatch(/^refused/);
    expect(outcome(judgeLine(one.repeat(41), length))).toBe('refused: too-long');
  });

  it('says how long it was, and cuts nothing', () => {
    expect(judgeLine('x'.repeat(41), length)).toEqual({
      flaw: {
        code: 'too-long',
        sentence: 'please keep it to 40 characters (these are 41).',
        facts: { most: 40, count: 41 },
      },
    });
  });

  it('lets nothing pass where nothing is asked', () => {
    expect(outcome(judgeLine('  ', { min: 0, max: 5 }))).toBe('');
    expect(outcome(judgeLine('\u200b', { min: 0, max: 5 }))).toBe('refused: required');
    expect(outcome(judgeLine('ab', { min: 3, max: 5 }))).toBe('refused: too-short');
  });
});
