import { xWeight } from './x-weight.js';

describe('the length of a post as X counts it', () => {
  // Weights as X's own counter gives them (twitter-text 3.1.0).
  it.each([
    ['a plain letter', 'a'.repeat(280), 280],
    ['a wide character', '日'.repeat(140), 280],
    ['Arabic, in the light range', 'السلام عليكم', 12],
    ['a dash and curly quotes', '—“”', 3],
    ['the ellipsis, outside the light ranges', '…', 2],
    ['a capital sharp s', 'ẞ', 2],
    ['a letter in two code points, composed first', 'e\u0301', 1],
    ['a family', '👨‍👩‍👧‍👦', 2],
    ['a flag', '🇩🇪', 2],
    ['a skin tone', '👋🏽', 2],
    ['a keycap', '1️⃣', 2],
    ['two faces', '😀😀', 4],
  ])('charges %s', (_, text, weight) => {
    expect(xWeight(text)).toBe(weight);
  });

  it.each([
    ['a long address', `https://example.com/${'a'.repeat(200)}`, 23],
    ['a name without a scheme', 'example.org', 23],
    ['a name in a sentence', 'Why example.org moved', 4 + 23 + 6],
    ['capitals', 'EXAMPLE.ORG', 23],
    ['a path, but not the full stop after it', 'See example.org/a/b?c=d.', 4 + 23 + 1],
    ['a name after Japanese', '日本語example.com', 6 + 23],
    ['a name in another script with a scheme', 'http://пример.рф/путь', 23],
    ['an international ending', 'example.中国', 23],
    ['two of them', 'example.org example.com', 47],
    ['punycode', 'example.xn--p1ai', 23],
  ])('charges an address 23: %s', (_, text, weight) => {
    expect(xWeight(text)).toBe(weight);
  });

  it.each([
    ['an ending that nobody has', 'foo.notatld'],
    ['a file', 'report.pdf'],
    ['an e-mail address', 'name@example.org'],
    ['a program', 'Node.js'],
    ['a version', 'v1.2.3'],
    ['a letter that only looks like one', 'example.c\u043em'],
  ])('charges as text what X does not link: %s', (_, text) => {
    expect(xWeight(text)).toBe(text.length);
  });

  it('charges nothing for nothing', () => {
    expect(xWeight('')).toBe(0);
  });
});
