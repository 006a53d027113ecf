import { type Demo, startDemo } from './demo.js';
import { sendRaw } from './raw-socket.js';

let demo: Demo;
beforeAll(async () => (demo = await startDemo()));
afterAll(() => demo.app.close());

const post = (
  path: string,
  type: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) => fetch(`${demo.origin}${path}`, { method: 'POST', headers: { 'content-type': type, ...headers }, body });
const json = (body: string | Uint8Array<ArrayBuffer>, headers = {}) =>
  post('/api/v1/letters', 'application/json', body, headers);
const form = (body: string, headers = {}) => post('/letters', 'application/x-www-form-urlencoded', body, headers);

function expectGuarded(headers: Headers): void {
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
}

describe('a letter as JSON', () => {
  it('is taken', async () => {
    const answer = await json('{"name":" Ada ","text":"Hello"}');
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ name: 'Ada', text: 'Hello' });
    expectGuarded(answer.headers);
  });

  it('is refused with every fault, as problem details', async () => {
    const answer = await json('{"name":"","text":7,"status":"published"}');
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await answer.json()).toMatchObject({
      type: 'about:blank',
      status: 422,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      errors: [{ field: 'name' }, { field: 'text' }, { field: 'status', code: 'unknown-field' }],
    });
    expectGuarded(answer.headers);
  });

  it.each([
    ['1,500 levels', `{"name":${'['.repeat(1500)}`],
    ['60,000 levels', '['.repeat(60_000)],
    ['thousands of members', `{${Array.from({ length: 6000 }, (_, index) => `"k${index}":1`).join(',')}}`],
    ['a prototype', '{"__proto__":{"x":1}}'],
    ['no JSON', '{"name":}'],
    ['half a character', Buffer.from('{"name":"\xe2', 'latin1')],
  ])('is malformed with %s, and the answer is small', async (_, body) => {
    const answer = await json(body);
    const text = await answer.text();
    expect(answer.status).toBe(400);
    expect(text.length).toBeLessThan(2048);
    expect(text).not.toMatch(/FST_ERR|k17|__proto__/);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
    'application/problem+json',
  ])('is not taken as %s', async (type) => {
    expect((await post('/api/v1/letters', type, '{"name":"a","text":"b"}')).status).toBe(415);
  });

  it('is not taken compressed', async () => {
    expect((await json('{}', { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it('is too large above 64 KiB, but not where the route takes more', async () => {
    const text = 'x'.repeat(70_000);
    expect((await json(JSON.stringify({ name: 'a', text }))).status).toBe(413);
    expect((await post('/api/v1/books', 'application/json', JSON.stringify({ text }))).status).toBe(201);
  });
});

describe('a body for somebody who works here', () => {
  const patch = (body: string, headers = {}) =>
    fetch(`${demo.origin}/api/v1/desk`, {
      method: 'PATCH',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
  const bodies = ['{"name":"a"}', '{"broken', '['.repeat(60_000), JSON.stringify({ text: 'x'.repeat(200_000) })];

  it.each(bodies)('is not looked at before its sender is known: %.12s', async (body) => {
    expect((await patch(body)).status).toBe(401);
    expect((await patch(body, { authorization: 'Bearer nobody' })).status).toBe(401);
    expect((await patch(body, { authorization: 'Bearer editor' })).status).toBe(403);
  });

  it('is read then as any other', async () => {
    const statuses = [];
    for (const body of bodies) statuses.push((await patch(body, { authorization: 'Bearer admin' })).status);
    expect(statuses).toEqual([200, 400, 400, 413]);
  });
});

describe('a letter as a form', () => {
  it('is taken', async () => {
    expect((await form('name=Ada&text=Hello%0D%0Athere')).status).toBe(201);
  });

  it.each([
    ['closed', 403, () => form('name=Closed&text=my+long+work')],
    ['faulty', 422, () => form('name=&text=my+long+work')],
    ['repeated', 422, () => form('name=a&name=b&text=my+long+work')],
    ['broken', 400, () => form('name=%ff&text=my+long+work')],
    ['too large', 413, () => form(`text=my+long+work&name=${'x'.repeat(100_000)}`)],
    [
      'of another charset',
      415,
      () => post('/letters', 'application/x-www-form-urlencoded;charset=latin1', 'text=my+long+work'),
    ],
    [
      'multipart',
      415,
      () =>
        post(
          '/letters',
          'multipart/form-data; boundary=b',
          '--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nmy long work\r\n--b--',
        ),
    ],
  ])('gets its text back on a page when it is %s', async (_, status, send) => {
    const answer = await send();
    const page = await answer.text();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(page).toContain('my long work');
    expectGuarded(answer.headers);
  });

  it('is escaped on that page, and a password is not on it', async () => {
    const page = await (await form('name=&text=%3Csvg%2Fonload%3Dalert(1)%3E&password=hunter2')).text();
    expect(page).toContain('&lt;svg/onload=alert(1)&gt;');
    expect(page).not.toContain('<svg');
    expect(page).not.toContain('hunter2');
  });

  it('is not taken as JSON', async () => {
    expect((await post('/letters', 'application/json', '{"name":"a","text":"b"}')).status).toBe(415);
  });
});

describe('an address', () => {
  it.each([
    ['a page that is not', '/nowhere', 404, 'text/html'],
    ['a route that is not', '/api/v1/nowhere', 404, 'application/problem+json'],
    ['NUL', '/letters/%00', 400, 'text/html'],
    ['half an escape', '/letters/%', 400, 'text/html'],
    ['no UTF-8', '/letters/%ff', 400, 'text/html'],
    ['no UTF-8 for programs', '/api/v1/%ff', 400, 'application/problem+json'],
    ['an escaped slash', '/letters/a%2fb', 404, 'text/html'],
    ['3,000 letters', `/letters/${'a'.repeat(3000)}`, 414, 'text/html'],
    ['an unknown choice', '/letters/a?sort=sideways', 400, 'text/html'],
    ['two choices', '/letters/a?sort=old&sort=new', 400, 'text/html'],
    ['NUL in the query', '/letters/a?x=%00', 400, 'text/html'],
    ['1,500 parameters', `/letters/a?${'x=1&'.repeat(1500)}`, 414, 'text/html'],
    ['a hundred parameters', `/letters/a?${'x&'.repeat(100)}`, 400, 'text/html'],
  ])('with %s is answered in its face, without repeating anything', async (_, path, status, type) => {
    const answer = await fetch(`${demo.origin}${path}`);
    const text = await answer.text();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(text).not.toMatch(/FST_ERR|nowhere|sideways|%/);
    expectGuarded(answer.headers);
  });

  it('may carry what trackers append', async () => {
    const answer = await fetch(`${demo.origin}/letters/a?sort=old&utm_source=x&utm_source=y&fbclid=%E9&q=100%`);
    expect(await answer.json()).toEqual({ slug: 'a', sort: 'old' });
  });

  it.each([
    ['DELETE', '/letters', 405, 'POST, OPTIONS'],
    ['PUT', '/api/v1/letters', 405, 'POST, OPTIONS'],
    ['POST', '/letters/a', 405, 'GET, HEAD, OPTIONS'],
    ['OPTIONS', '/letters/a', 204, 'GET, HEAD, OPTIONS'],
    ['OPTIONS', '/nowhere', 404, null],
    ['PROPFIND', '/letters/a', 405, 'GET, HEAD, OPTIONS'],
    ['PURGE', '/nowhere', 405, 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'],
  ])('%s %s answers %i and names what is allowed', async (method, path, status, allow) => {
    const answer = await fetch(`${demo.origin}${path}`, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('allow')).toBe(allow);
  });

  it('says on HEAD what it says on GET', async () => {
    const answer = await fetch(`${demo.origin}/letters/a`, { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });
});

describe('raw bytes', () => {
  const marker = 'GET /letters/marker HTTP/1.1\r\nHost: x\r\n\r\n';
  it.each([
    ['two hosts', 'GET /letters/a HTTP/1.1\r\nHost: a\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
    ['no host', 'GET /letters/a HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['an empty host', 'GET /letters/a HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', 400],
    ['a host with @', 'GET /letters/a HTTP/1.1\r\nHost: a@b\r\nConnection: close\r\n\r\n', 400],
    ['another host in the target', 'GET http://b/letters/a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
    [
      'two content types',
      'POST /letters HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Type: text/plain\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
      400,
    ],
    ['a body on GET', 'GET /letters/a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc', 400],
    ['bytes beyond ASCII', 'GET /letters/\u00e4 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
    ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 404],
    [
      'two lengths',
      `POST /letters HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc${marker}`,
      400,
    ],
    [
      'length and chunks',
      `POST /letters HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${marker}`,
      400,
    ],
    ['a signed length', `POST /letters HTTP/1.1\r\nHost: a\r\nContent-Length: +3\r\n\r\nabc${marker}`, 400],
    ['a bare CR', `GET /letters/a HTTP/1.1\r\nHost: a\rX: y\r\n\r\n${marker}`, 400],
    ['a folded header', `GET /letters/a HTTP/1.1\r\nHost: a\r\nX: y\r\n z\r\n\r\n${marker}`, 400],
    ['NUL in a header', `GET /letters/a HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n${marker}`, 400],
    ['a method in small letters', `get /letters/a HTTP/1.1\r\nHost: a\r\n\r\n${marker}`, 400],
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['TRACE', 'TRACE /letters/a HTTP/1.1\r\nHost: a\r\nX-Canary: secret\r\nConnection: close\r\n\r\n', 405],
    ['CONNECT', 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n', 405],
    ['another expectation', 'GET /letters/a HTTP/1.1\r\nHost: a\r\nExpect: tea\r\nConnection: close\r\n\r\n', 417],
    ['17 KB of headers', `GET /letters/a HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(17_000)}\r\n\r\n`, 431],
    ['2,001 headers', `GET /letters/a HTTP/1.1\r\nHost: a\r\n${'a:b\r\n'.repeat(2001)}Connection: close\r\n\r\n`, 431],
    [
      '1 GiB announced',
      'POST /letters HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1073741824\r\n\r\n',
      413,
    ],
    [
      '1 GiB asked for',
      'POST /letters HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1073741824\r\n\r\n',
      413,
    ],
  ])('with %s are refused once, with our headers, and the connection ends', async (_, bytes, status) => {
    const answer = await sendRaw(demo.port, [Buffer.from(bytes, 'latin1')]);
    expect(answer.status).toBe(status);
    expect(answer.text.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect(answer.text.toLowerCase()).toContain("content-security-policy: default-src 'none'");
    expect(answer.text).not.toMatch(/marker|secret|FST_ERR|^Server:/im);
    expect(answer.closed).toBe(true);
  });

  it('in chunks without end are refused when they are too many', async () => {
    const head =
      'POST /api/v1/letters HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    const chunk = `${(40_000).toString(16)}\r\n${'x'.repeat(40_000)}\r\n`;
    const answer = await sendRaw(demo.port, [head, ...Array.from({ length: 50 }, () => chunk)], {
      everyMs: 1,
      waitMs: 3000,
    });
    expect(answer.status).toBe(413);
    expect(answer.closed).toBe(true);
  });

  it('in a hundred thousand chunks of one byte cost no memory', async () => {
    const head =
      'POST /api/v1/books HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n';
    const before = process.memoryUsage().rss;
    const body = `{"text":"${'x'.repeat(100_000)}"}`.replace(/./g, '1\r\n$&\r\n');
    const answer = await sendRaw(demo.port, [head, body, '0\r\n\r\n'], { waitMs: 5000 });
    expect(answer.status).toBe(201);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('that ask before sending are told to go on', async () => {
    const head =
      'POST /api/v1/letters HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 23\r\nConnection: close\r\n\r\n';
    const answer = await sendRaw(demo.port, [head, '{"name":"a","text":"b"}'], { everyMs: 50 });
    expect(answer.text).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 201 Created/);
  });

  it('over and over leave the house as it was', async () => {
    const clean = async () => (await fetch(`${demo.origin}/letters/a?sort=old`)).text();
    const before = await clean();
    await json('{"constructor":{"prototype":{"polluted":1}}}');
    await form('__proto__=x&constructor=y&toString=z&name=a&text=b');
    expect(await clean()).toBe(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('a mistake of ours', () => {
  it('is told as 500 with a number to look it up, and logged without its words', async () => {
    const answer = await fetch(`${demo.origin}/api/v1/broken`);
    const details = (await answer.json()) as { requestId: string };
    expect(answer.status).toBe(500);
    expect(details).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      detail: expect.any(String),
      requestId: details.requestId,
    });
    const line = demo.lines.find((text) => text.includes(details.requestId) && text.includes('request-failed'));
    expect(line).toContain('"error":"Error"');
    expect(demo.lines.join('')).not.toContain('canary');
  });

  it('of the database is told as 503 with a time to come back', async () => {
    const answer = await fetch(`${demo.origin}/api/v1/away`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(demo.lines.some((text) => text.includes('"event":"database-error"') && text.includes('57P01'))).toBe(true);
  });
});

it('logs one JSON object a line, by pattern, without addresses, queries or bodies', async () => {
  await fetch(`${demo.origin}/letters/secret-slug?token=secret-token`, {
    headers: { 'user-agent': 'secret-agent', cookie: 'a=secret-cookie' },
  });
  await form('name=secret-name&text=secret-text');
  const lines = demo.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.find((line) => line['route'] === '/letters/:slug' && line['status'] === 200)).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    requestId: expect.any(String),
    event: 'request',
    method: 'GET',
    route: '/letters/:slug',
    status: 200,
    durationMs: expect.any(Number),
  });
  expect(demo.lines.join('')).not.toMatch(/secret|127\.0\.0\.1:\d+\/|user-agent/);
});
