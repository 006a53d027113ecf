import { listRoutes } from '../../src/platform/http/route-list.js';
import { newId } from '../../src/platform/ids.js';
import { sendRaw } from '../http/raw-socket.js';
import { aPublishedReply } from '../support/given.js';
import { siege } from './siege.js';

const scene = siege();
const port = () => Number(new URL(scene().house.url).port);
const host = () => `127.0.0.1:${port()}`;
const raw = (bytes: string) => sendRaw(port(), [Buffer.from(bytes.replaceAll('HOST', host()), 'latin1')]);
const marker = 'GET /marker HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n';

/** What nobody should be able to put into a path. */
const junk = [
  '%00',
  'a%00b',
  '%0d%0aSet-Cookie:%20a=b',
  '%E5%98%8A%E5%98%8DX-Injected:%20yes',
  '%C2%85',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '..;/..;/',
  '%2f',
  '%5c',
  '%ff',
  '%',
  '%u0041',
  '%25%30%30',
  '%252e%252e%252f',
  "'%20or%201=1--",
  '1;select%20pg_sleep(3)--',
  '%27%3bdrop%20table%20comments--',
  '$%7bjndi:ldap://x%7d',
  '%7b%7b7*7%7d%7d',
  '0',
  '-1',
  '9999999999999999999999',
  'null',
  'undefined',
  'NaN',
  'true',
  '[object%20Object]',
  '__proto__',
  'constructor',
  '00000000-0000-0000-0000-000000000000',
  '01890000-0000-7000-8000-00000000000g',
  '%7B01890000-0000-7000-8000-000000000000%7D',
  '01890000-0000-7000-8000-000000000000%20',
  '%F0%9F%98%80'.repeat(20),
  '%E2%80%AE',
  'a'.repeat(300),
  'a'.repeat(1900),
  'a'.repeat(5000),
];

/** The rules that Riposte came with, before anybody changed them: there the number nought is no junk. */
const versionNought = '/api/v1/moderation/rules/versions/0';

it('Junk in any parameter of any route leads nowhere', async () => {
  const urls = new Set(listRoutes(scene().house.opened.http.server).map(({ url }) => url));
  const wrong: string[] = [];
  for (const url of [...urls].filter((url) => url.includes(':'))) {
    for (const value of junk) {
      const path = url.replaceAll(/:\w+/g, value);
      if (path === versionNought) continue;
      const answer = await scene().program.say(path);
      const calm = [302, 400, 404, 405, 410, 414].includes(answer.status);
      const injected = answer.headers['x-injected'] ?? answer.headers['set-cookie'];
      const away = !/^\/articles\/[\w.%!~*'()-]+(?:#comments)?$/.test(answer.headers.location ?? '/articles/ours');
      if (!calm || away || injected !== undefined)
        wrong.push(`${path.slice(0, 100)} → ${answer.status} ${answer.headers.location}`);
    }
  }
  expect(wrong).toEqual([]);
}, 60_000);

it('Every address says which methods it takes, and takes no other', async () => {
  const routes = listRoutes(scene().house.opened.http.server);
  for (const url of new Set(routes.map((route) => route.url))) {
    const own = new Set(routes.filter((route) => route.url === url).map(({ method }) => method));
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'PURGE', 'LINK']) {
      if (own.has(method)) continue;
      const headers = { 'sec-fetch-site': 'same-origin' };
      const { status, headers: heard } = await scene().stranger.say(url.replaceAll(/:\w+/g, 'x'), { method, headers });
      expect([url, method, status]).toEqual([url, method, 405]);
      expect(heard.allow?.split(', ').toSorted()).toEqual([...own, 'OPTIONS'].toSorted());
    }
  }
});

it('Junk in a query is refused by programs’ routes, and changes nothing on a page', async () => {
  const { stranger, slug } = scene();
  await aPublishedReply(scene().house, slug);
  const page = (await stranger.say(`/articles/${slug}`)).text;
  const marks = [
    '',
    'x',
    'null',
    '-1',
    'e30',
    'eyJpZCI6MX0',
    "'--",
    '%27%3bselect',
    'a'.repeat(201),
    '%ff',
    newId(),
    encodeURIComponent('😀'),
  ];
  for (const mark of marks) {
    for (const path of ['/api/v1/articles', `/api/v1/articles/${slug}/comments`]) {
      expect([mark, (await stranger.say(`${path}?after=${mark}`)).status]).toEqual([mark, mark === '' ? 200 : 400]);
    }
    for (const name of ['after', 'replyTo', 'sort', 'whatever']) {
      const answer = await stranger.say(`/articles/${slug}?${name}=${mark}`);
      expect([name, mark, answer.status, answer.text === page]).toEqual([name, mark, 200, true]);
    }
  }
  for (const limit of [
    '0',
    '-1',
    '101',
    '1e3',
    '1.5',
    'NaN',
    '9223372036854775808',
    '10%20',
    '0x10',
    '+1',
    '%EF%BC%91',
  ]) {
    expect((await stranger.say(`/api/v1/articles?limit=${limit}`)).status).toBe(400);
    expect((await stranger.say(`/api/v1/articles/${slug}/comments?limit=${limit}`)).status).toBe(400);
  }
  for (const query of [
    'limit=1&limit=2',
    'limit[]=1',
    'sort=',
    'sort=newest;--',
    'sort=created_at',
    'offset=1',
    'page=2',
  ]) {
    const { status } = await stranger.say(`/api/v1/articles/${slug}/comments?${query}`);
    expect([query, status]).toEqual([query, query === 'sort=' ? 200 : 400]);
  }
});

describe('bytes on the wire', () => {
  const close = 'Connection: close\r\n\r\n';

  it.each([
    ['two hosts', `GET / HTTP/1.1\r\nHost: HOST\r\nHost: evil.example\r\n${close}`, 400],
    ['no host', `GET / HTTP/1.1\r\n${close}`, 400],
    ['another host in the target', `GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\n${close}`, 400],
    ['a host with a path', `GET / HTTP/1.1\r\nHost: HOST/evil\r\n${close}`, 400],
    ['a host with a name', `GET / HTTP/1.1\r\nHost: evil@HOST\r\n${close}`, 400],
    ['a header in the path', `GET / HTTP/1.1\r\nX: y HTTP/1.1\r\nHost: HOST\r\nHost: b\r\n${close}`, 400],
    ['a fragment', `GET /#a HTTP/1.1\r\nHost: HOST\r\n${close}`, 400],
    ['a body on GET', `GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\n${close}a`, 400],
    ['TRACE', `TRACE / HTTP/1.1\r\nHost: HOST\r\nCookie: secret\r\n${close}`, 405],
    ['CONNECT', `CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n${close}`, 405],
    ['PROPFIND', `PROPFIND / HTTP/1.1\r\nHost: HOST\r\n${close}`, 405],
  ])('with %s are refused, and nothing of them comes back', async (_, bytes, status) => {
    const answer = await raw(bytes);
    expect(answer).toMatchObject({ status, closed: true });
    expect(answer.text).not.toMatch(/secret|evil|^server:/im);
    expect(answer.text).toContain("default-src 'none'");
  });

  it.each([
    ['a space in the path', 'GET /a b HTTP/1.1\r\nHost: HOST\r\n\r\n'],
    ['a raw line end in the path', 'GET /a\rb HTTP/1.1\r\nHost: HOST\r\n\r\n'],
    ['a space before the colon', 'GET / HTTP/1.1\r\nHost : HOST\r\n\r\n'],
    ['a folded header', 'GET / HTTP/1.1\r\nHost: HOST\r\nX: y\r\n z\r\n\r\n'],
    ['a method in small letters', 'get / HTTP/1.1\r\nHost: HOST\r\n\r\n'],
    ['a method of 1 KB', `${'A'.repeat(1024)} / HTTP/1.1\r\nHost: HOST\r\n\r\n`],
    ['HTTP/0.9', 'GET /\r\n\r\n'],
    ['HTTP/3.0', 'GET / HTTP/3.0\r\nHost: HOST\r\n\r\n'],
    [
      'both lengths',
      'POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd'],
    ['a length below zero', 'POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: -1\r\n\r\n'],
    [
      'a chunked that is not last',
      'POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n',
    ],
    ['an odd chunk', 'POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n0x4\r\nabcd\r\n0\r\n\r\n'],
  ])('with %s are refused once, and what comes behind them is not heard', async (_, bytes) => {
    const answer = await raw(`${bytes}${marker}`);
    expect(answer).toMatchObject({ closed: true });
    expect([400, 404]).toContain(answer.status);
    expect(answer.text.match(/HTTP\/1\.1 \d{3}/g)).toHaveLength(1);
  });

  it('that another host would need lead nobody away: the origin is ours', async () => {
    const path = `/articles/${scene().slug}`;
    const plain = await scene().stranger.say(path);
    const names = [
      'x-forwarded-host',
      'x-host',
      'x-forwarded-server',
      'x-original-url',
      'x-rewrite-url',
      'forwarded',
      'x-forwarded-proto',
      'x-forwarded-port',
      'x-forwarded-prefix',
      'x-http-method-override',
    ];
    for (const name of names) {
      const value = name === 'forwarded' ? 'host=evil.example;proto=https' : 'evil.example';
      expect((await scene().stranger.say(path, { headers: { [name]: value } })).text).toBe(plain.text);
    }
    const other = await raw(`GET ${path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`);
    expect(other.text).not.toContain('evil.example');
  });

  it('of a header come back in no header and on no page', async () => {
    for (const name of [
      'user-agent',
      'referer',
      'accept-language',
      'cookie',
      'accept',
      'x-forwarded-for',
      'origin',
      'if-none-match',
    ]) {
      for (const path of ['/', '/nowhere', `/articles/${scene().slug}`, '/staff/sign-in', '/api/v1/nowhere']) {
        const { text, headers } = await scene().stranger.say(path, {
          headers: { [name]: '"><script>canary</script>' },
        });
        expect(text + JSON.stringify(headers)).not.toContain('canary');
      }
    }
  });
});
