import { readQuery } from './query.js';
import { flawOfTarget, headersAgree, isHost } from './request-line.js';

describe('an address', () => {
  it.each([
    ['/', null],
    ['/articles/%D8%B5%D8%A8%D8%A7%D8%AD?sort=oldest&utm_source=x', null],
    ['/a?q=100%', null],
    ['/a?q=%E9', null],
    ['/a%00b', 'malformed'],
    ['/a%0d%0aSet-Cookie:x', 'malformed'],
    ['/a%1bb', 'malformed'],
    ['/a%c2%85b', 'malformed'],
    ['/a%', 'malformed'],
    ['/a%ff', 'malformed'],
    ['/a?x=%00', 'malformed'],
    ['/a?x=%0D%0a', 'malformed'],
    ['/ä', 'malformed'],
    ['/a#b', 'malformed'],
    [`/?${'x&'.repeat(31)}x`, null],
    [`/?${'x&'.repeat(32)}x`, 'malformed'],
    [`/${'a'.repeat(2047)}`, null],
    [`/${'a'.repeat(2048)}`, 'too-long'],
  ])('%s', (target, flaw) => {
    expect(flawOfTarget(target)).toBe(flaw);
  });
});

describe('a host', () => {
  it.each([
    'example.org',
    'example.org.',
    'EXAMPLE.org:8080',
    'localhost',
    '127.0.0.1:3000',
    '[::1]',
    '[2001:db8::1]:80',
    'xn--a-b',
  ])('%s is one', (host) => {
    expect(isHost(host)).toBe(true);
  });

  it.each([
    '',
    ' ',
    'a b',
    'a@b',
    'a_b',
    'a/b',
    'a:b',
    'a:99999',
    'a:80:80',
    '::1',
    '[::1',
    '[g::]',
    '.a',
    'a..b',
    '-a',
    'a,b',
    'ä',
    'a\tb',
  ])('%j is none', (host) => {
    expect(isHost(host)).toBe(false);
  });
});

describe('headers', () => {
  it.each([
    [['Host', 'a.example'], '/', '1.1', true],
    [['host', 'a.example', 'Accept', 'x', 'Accept', 'y'], '/', '1.1', true],
    [['Host', 'a.example', 'HOST', 'a.example'], '/', '1.1', false],
    [['Host', 'a.example', 'Content-Type', 'x/y', 'content-type', 'x/y'], '/', '1.1', false],
    [['Accept', 'x'], '/', '1.1', false],
    [['Accept', 'x'], '/', '1.0', true],
    [['Host', 'a.example'], 'http://a.example/x', '1.1', true],
    [['Host', 'a.example'], 'http://b.example/x', '1.1', false],
    [['Host', 'a.example'], 'http://x@a.example/', '1.1', false],
    [['Host', ''], '/', '1.1', false],
  ] as const)('%j %s HTTP/%s agree: %s', (raw, target, version, expected) => {
    expect(headersAgree(raw, target, version)).toBe(expected);
  });
});

describe('a query', () => {
  it('is text by name; what comes twice is a list, what cannot be read an empty one', () => {
    expect(readQuery('a=1&b=x+y&c&d=%E9&a=2&=z&%E9=1&__proto__=x&e=100%')).toEqual({
      a: ['1', '2'],
      b: 'x y',
      c: '',
      d: [],
      e: [],
    });
    expect(readQuery('')).toEqual({});
  });
});
