import { readingsOf } from './reading.js';
import { readEntry } from './word-entry.js';
import { WordList } from './word-list.js';

function listOf(lines: readonly string[]): WordList {
  const list = new WordList();
  for (const line of lines) {
    const entry = readEntry(line);
    if (entry !== null && typeof entry === 'object') list.add(entry);
  }
  return list;
}
const found = (line: string, text: string) => listOf([line]).in(readingsOf([text])).entries.length > 0;

describe('a word is found', () => {
  it.each([
    ['press', 'Stop the press!'],
    ['press', 'PRESS'],
    ['press', 'a word-press'],
    ['casino', 'Ｃａｓｉｎｏ'],
    ['casino', 'ca\u200bsi\u00adno'],
    ['casino', 'cаsіno'],
    ['casino', 'CΑSΙΝΟ here'],
    ['casino', '𝕮𝖆𝖘𝖎𝖓𝖔'],
    ['casino', 'c4s1no'],
    ['casino', 'c.a.s.i.n.o'],
    ['casino', 'come to c a s i n o now'],
    ['casino', 'c-a-s-i-n-o, best'],
    ['casino', 'ca**si**no'],
    ['casino', 'c̶a̶s̶i̶n̶o̶'],
    ['viagra', 'víagrà'],
    ['viagra', 'vi@gra!'],
    ['lồn', 'LỒN'],
    ['казино', 'Лучшее казино'],
    ['казино', 'кaзинo'],
    ['قمار', 'موقع قمار هنا'],
    ['발기', '발기 부전'],
    ['जुआ', 'यह जुआ है'],
    ['发票', '出售发票，请联系'],
    ['*发票*', '代开发票'],
    ['赌博网站', '最好的赌博网站在这里'],
    ['ギャンブル', '無料ギャンブルです'],
    ['การพนัน', 'เว็บการพนันออนไลน์'],
    ['发票', '买viagra发票'],
    ['buy now', 'Buy   now!'],
    ['buy viagra', 'bυy v1agra'],
    ['viag*', 'some viagras'],
    ['*sino', 'megacasino'],
    ['*asin*', 'megacasinos'],
    ['c*sino', 'cazzsino'],
    ['*赌*', '参赌人员'],
    ['buy viag*', 'please buy viagras'],
    ['v*i*agra*x', 'vvvi-no but viiiagraaax'],
    ['c*a*sino', 'czzaazsino'],
    ['[url=', 'see [url=http://x]'],
    ['-online', 'poker-online'],
    ['.cn/', 'http://shop.cn/a'],
    ["don't", "Don't."],
    ['c++', 'I know C++ well'],
  ])('%s in %s', (line, text) => {
    expect(found(line, text)).toBe(true);
  });

  it.each([
    ['press', 'WordPress'],
    ['press', 'pressing'],
    ['press', 'express'],
    ['casino', 'casinos'],
    ['ass', 'assess, class, 455 of them'],
    ['ano', 'un año'],
    ['schwul', 'ein schwüler Tag'],
    ['lồn', 'lon'],
    ['bum', 'burn'],
    ['hell', "he'll go"],
    ['pot', 'Закрой рот'],
    ['n', 'n\u0303'],
    ['के', 'की'],
    ['क', 'कि'],
    ['รถ', 'รถไฟฟ้า'],
    ['京都', '東京都'],
    ['viag*', 'eviagra'],
    ['*sino', 'casinos'],
    ['c*sino', 'xcasino'],
    ['c*sino', 'c a sino'],
    ['buy viagra', 'buy cheap viagra'],
    ['-online', 'an online-onlineshop'],
    ['buy now', 'buy nowhere'],
  ])('%s is not in %s', (line, text) => {
    expect(found(line, text)).toBe(false);
  });

  it.each(['*', 'a*', '192.168.1.', '2001:db8::1', 'x'.repeat(201)])('no entry is made of %s', (line) => {
    expect(typeof readEntry(line)).toBe('string');
  });

  it('and the entry is told as the publisher wrote it', () => {
    expect(listOf(['Viag*', 'Casino']).in(readingsOf(['casin0 and viagras'])).entries).toEqual(['Viag*', 'Casino']);
  });
});

describe('a list of 70,000 entries', () => {
  const word = (n: number) => `zq${n.toString(26).replace(/\d/g, (digit) => 'klmnopqrst'[Number(digit)] ?? '')}x`;
  const lines = (count: number) =>
    Array.from({ length: count }, (_, n) => [word(n), `${word(n)}*`, `*${word(n)}*`, `${word(n)} now`][n % 4] ?? '');
  const text = 'Nobody had expected the v1agra that came one morning, nor 最好的赌博网站. '.repeat(140);

  it('costs no more look-ups than one of 700', () => {
    const readings = readingsOf([text]);
    const [few, many] = [listOf(lines(700)).in(readings), listOf(lines(70_000)).in(readings)];
    expect(many.entries).toEqual([]);
    expect(many.lookUps).toBe(few.lookUps);
    expect(many.lookUps).toBeLessThan(text.length * 8);
  });

  it('finds its last entry', () => {
    const all = [...lines(70_000), 'morning'];
    expect(listOf(all).in(readingsOf([text])).entries).toEqual(['morning']);
  });
});

it('With many wildcards, a word of the same letters over and over is looked through once', () => {
  const list = listOf(['aa*a*a*a*a*a*b', 'b*a*a*a*a*aa']);
  const began = performance.now();

  expect(list.in(readingsOf(['a'.repeat(3000)])).entries).toEqual([]);

  expect(performance.now() - began).toBeLessThan(3000);
});
