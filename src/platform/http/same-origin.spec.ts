import { decisions, hasCookie, mayChange, ownOrigins } from './same-origin.js';

const own = ['https://site.example'];
const origins = {
  own: ['https://site.example'],
  foreign: [
    'null',
    'http://site.example',
    'https://site.example:8443',
    'https://sub.site.example',
    'https://site.example.evil',
    'HTTPS://SITE.EXAMPLE',
    'https://site.example/',
    '',
  ],
  absent: [undefined],
} as const;
const sites = {
  'same-origin': ['same-origin'],
  'same-site': ['same-site'],
  'cross-site': ['cross-site'],
  none: ['none'],
  absent: [undefined],
  other: ['', 'Same-Origin', 'same-origin, same-origin', 'x'],
} as const;

const combinations = Object.entries(sites).flatMap(([site, spellings]) =>
  Object.entries(origins).flatMap(([claim, values]) =>
    spellings.flatMap((secFetchSite) =>
      values.flatMap((origin) => [true, false].map((cookie) => ({ site, claim, secFetchSite, origin, cookie }))),
    ),
  ),
);

describe('a change that a browser asks for', () => {
  it.each(combinations)(
    'Sec-Fetch-Site $secFetchSite, Origin $origin, cookie $cookie',
    ({ site, claim, secFetchSite, origin, cookie }) => {
      const verdict = decisions[site as keyof typeof decisions][claim as 'own'];
      const expected = verdict === 'yes' || (verdict === 'without cookie' && !cookie);
      for (const face of ['pages', 'api'] as const) {
        const allowed = mayChange({ face, secFetchSite, origin, hasSessionCookie: cookie, own });
        expect(allowed).toBe(expected || (face === 'api' && !cookie));
      }
    },
  );

  it('is not allowed by a request that says nothing and carries a cookie', () => {
    expect(mayChange({ face: 'pages', secFetchSite: undefined, origin: undefined, hasSessionCookie: true, own })).toBe(
      false,
    );
  });

  it('is allowed to a text browser, which says nothing and carries none', () => {
    expect(mayChange({ face: 'pages', secFetchSite: undefined, origin: undefined, hasSessionCookie: false, own })).toBe(
      true,
    );
  });

  it('is allowed to our own page that keeps its address to itself', () => {
    expect(mayChange({ face: 'pages', secFetchSite: 'same-origin', origin: 'null', hasSessionCookie: true, own })).toBe(
      true,
    );
  });
});

describe('our own origins', () => {
  it.each([
    [null, 'http', '127.0.0.1:3000', ['http://127.0.0.1:3000']],
    ['https://site.example', 'https', 'site.example', ['https://site.example']],
    ['https://site.example', 'http', 'site.example', ['https://site.example']],
    ['https://site.example', 'http', 'site.example:8443', ['https://site.example']],
    ['https://site.example', 'http', '192.168.1.5:3000', ['https://site.example', 'http://192.168.1.5:3000']],
    [null, 'http', '', []],
  ])('configured %s, asked %s://%s', (publicOrigin, protocol, host, expected) => {
    expect(ownOrigins(publicOrigin, protocol, host)).toEqual(expected);
  });
});

it.each([
  [undefined, false],
  ['theme=dark', false],
  ['a=staff; b=c', false],
  ['theme=dark; staff=x', true],
  ['staff=', true],
  ['staff', true],
  ['xstaff=1', false],
])('finds a session among the cookies %j: %s', (header, expected) => {
  expect(hasCookie(header, ['staff', '__Host-staff'])).toBe(expected);
});
