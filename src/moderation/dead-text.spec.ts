import { deadLine, deadText } from './dead-text.js';

describe('A reader’s words in a letter', () => {
  it.each([
    ['See https://evil.example/a?b=c now.', 'See https[:]//evil[.]example/a?b=c now.'],
    ['www.evil.example', 'www[.]evil[.]example'],
    ['[click](javascript:alert(1))', '[click](javascript[:]alert(1))'],
    ['![](http://192.0.2.1/pixel.png)', '![](http[:]//192.0.2.1/pixel[.]png)'],
    ['Write to ada.l+x@mail.example.org!', 'Write to [address]!'],
    ['mailto:ada@example.org', 'mailto[:][address]'],
    ['почта.рф и пример@почта.рф', 'почта[.]рф и [address]'],
    ['At 12:30, e.g. 3.5 km. Note: fine.', 'At 12:30, e.g. 3.5 km. Note: fine.'],
    ['one\u2028two\r\nthree', 'one\ntwo\nthree'],
    ['safe\u202Egnp.exe\u0000', 'safegnp[.]exe'],
  ])('hold no link and no address: %s', (text, dead) => {
    expect(deadText(text)).toBe(dead);
  });

  it('stay on one line in a name or a title', () => {
    expect(deadLine('Ada\nBcc: eve@evil.example')).toBe('Ada Bcc: [address]');
  });
});
