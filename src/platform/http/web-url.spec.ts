import { judgeWebUrl } from './web-url.js';

const kept = (text: string) => {
  const judged = judgeWebUrl(text);
  return 'value' in judged ? judged.value : null;
};

describe('a web address', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['HTTP://Example.ORG/A?b=c#d', 'http://example.org/A?b=c#d'],
    ['example.org', 'https://example.org/'],
    ['example.org/x', 'https://example.org/x'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
    ['https://example.org/ü', 'https://example.org/%C3%BC'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ["https://example.org/Hart's+Tern?who=O'Brien", 'https://example.org/Hart%27s+Tern?who=O%27Brien'],
    ['https://example.org/a/../b', 'https://example.org/b'],
    [`https://example.org/${'a'.repeat(480)}`, `https://example.org/${'a'.repeat(480)}`],
  ])('takes %s', (text, expected) => {
    expect(kept(text)).toBe(expected);
  });

  it.each([
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//.org',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'mailto:ada@example.org',
    '//example.org',
    '/path.html',
    '\\\\example.org',
    "https://o'brien.example/",
    'http:example.org',
    'http:/example.org',
    'http:///example.org',
    'https://',
    'https://localhost/',
    'https://example/',
    'https://example.org.',
    'https://ada:secret@example.org',
    'https://ada@example.org',
    'http://example.com\\@evil.com',
    'https://example.com%2f@evil.com',
    'https://exa%6dple.org',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://1.2.3.4.5.6/',
    'http://example.com/"onmouseover=alert(1)',
    'http://example.com/<x>',
    'http://example.com/`x',
    'http://exa\u202emple.com/',
    'http://exa\u00admple.com/',
    'http://exa\u200bmple.com/',
    'http://exa mple.com/',
    'http://example.com/a b',
    'http://example.com/\0',
    'http://example.com/\ud800',
    'http://ex_ample.com/',
    'http://-example.com/',
    'http://example.org:99999/',
    `https://example.org/${'a'.repeat(481)}`,
    `https://example.org/${'ü'.repeat(100)}`,
  ])('refuses %j', (text) => {
    expect(kept(text)).toBeNull();
  });

  it('counts what it would keep', () => {
    const judged = judgeWebUrl(`https://example.org/${'ü'.repeat(100)}`);
    expect(judged).toMatchObject({ flaw: { code: 'too-long' } });
  });
});
