import fc from 'fast-check';
import { safeHref } from './safe-href.js';

describe('an address that may be linked', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTP://EXAMPLE.ORG', 'http://example.org/'],
    ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
    ['https://example.org/"onmouseover=alert(1)', 'https://example.org/%22onmouseover=alert(1)'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['/articles/tide', '/articles/tide'],
    ['/a/../b?c=/d', '/b?c=/d'],
    ['#part', '#part'],
    ['#', '#'],
  ])('%s', (given, href) => {
    expect(safeHref(given)).toBe(href);
  });

  it.each([
    '',
    ' ',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org/',
    'blob:https://example.org/x',
    'view-source:https://example.org',
    'tel:123',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/\t/evil.example',
    'https://good.example@evil.example/',
    'https://u:p@example.org/',
    'https://exa\u202emple.org/',
    'https://example.org/\u0000',
    'https://',
    'http://[::1',
    'article-next-door',
    '?page=2',
    'https://example.org/\ud800',
    `https://example.org/${'a'.repeat(8192)}`,
  ])('refuses %j', (given) => {
    expect(safeHref(given)).toBeNull();
  });

  it('never leaves the three schemes and this site, whatever was given', () => {
    const page = 'https://site.example/articles/tide';
    const given = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string({ unit: fc.constantFrom(...'/\\.:@#?%javscriptdt\t\n hps[]') }),
    );
    fc.assert(
      fc.property(given, (url) => {
        const href = safeHref(url);
        if (href === null) return;
        const { protocol, origin } = new URL(href, page);
        expect(['http:', 'https:', 'mailto:']).toContain(protocol);
        if (href.startsWith('/') || href.startsWith('#')) expect(origin).toBe('https://site.example');
        expect(safeHref(href)).toBe(href);
      }),
      { numRuns: 5_000 },
    );
  });
});
