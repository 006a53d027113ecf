import { PrivateEmail } from '../../src/platform/security/private-email.js';
import { closer } from '../../src/platform/http/drain.js';
import { listRoutes } from '../../src/platform/http/route-list.js';
import { type AddressInfo, connect } from 'node:net';
import { Metrics } from '../../src/platform/observe/metrics.js';
import { serveMetrics } from '../../src/platform/observe/metrics-server.js';
import { type Demo, startDemo } from './demo.js';
import { sendRaw } from './raw-socket.js';

const demos: Demo[] = [];
const start = async (...args: Parameters<typeof startDemo>): Promise<Demo> => {
  const demo = await startDemo(...args);
  demos.push(demo);
  return demo;
};
afterEach(async () => {
  for (const { app, gate } of demos.splice(0)) {
    gate.open();
    await app.close();
  }
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a route', () => {
  it.each([
    ['GET', '/api/v1/desk', 'a stranger', 401],
    ['GET', '/api/v1/desk', 'an unknown token', 401],
    ['GET', '/api/v1/desk', 'moderator', 200],
    ['GET', '/api/v1/desk', 'admin', 200],
    ['PATCH', '/api/v1/desk', 'moderator', 403],
    ['PATCH', '/api/v1/desk', 'editor', 403],
    ['PATCH', '/api/v1/desk', 'admin', 200],
    ['GET', '/api/v1/desk/forgotten', 'admin', 403],
    ['GET', '/api/v1/desk/forgotten', 'a stranger', 403],
    ['GET', '/early/open', 'a stranger', 200],
    ['GET', '/early/closed', 'admin', 403],
  ])('%s %s answers %s with %i', async (method, path, role, status) => {
    const demo = await start({}, ({ server }) => {
      server.get('/early/open', { config: { access: 'public' } }, () => Promise.resolve('open'));
      server.get('/early/closed', () => Promise.resolve('never seen'));
    });
    const headers = role === 'a stranger' ? undefined : { authorization: `Bearer ${role}` };
    const answer = await fetch(`${demo.origin}${path}`, { method, headers });
    expect(answer.status).toBe(status);
  });

  it.each([
    '/api/v1/%64esk',
    '/api/v1//desk',
    '/api/v1/./desk',
    '/api/v1/desk;x',
    '/api/v1/desk/',
    '/api/v1/desk%2f',
    '/api/v1/DESK',
    '//api/v1/desk',
  ])('is closed in every spelling: %s', async (path) => {
    const demo = await start();
    const answer = await sendRaw(
      demo.port,
      `GET ${path} HTTP/1.1\r\nHost: a\r\nX-Original-URL: /letters/a\r\nConnection: close\r\n\r\n`,
    );
    expect([400, 401, 404]).toContain(answer.status);
  });

  it('stands in the list with who may use it', async () => {
    const demo = await start({ openPaths: ['/docs'] }, ({ server }) =>
      server.get('/docs/page', () => Promise.resolve('')),
    );
    const routes = Object.fromEntries(
      listRoutes(demo.ground.server).map(({ method, url, access }) => [`${method} ${url}`, access]),
    );
    expect(routes).toMatchObject({
      'GET /letters/:slug': 'public',
      'HEAD /letters/:slug': 'public',
      'POST /letters': 'public',
      'GET /health/ready': 'public',
      'GET /docs/page': 'public',
      'GET /api/v1/desk': ['moderator'],
      'PATCH /api/v1/desk': ['admin'],
      'GET /api/v1/desk/forgotten': null,
    });
  });

  it('of Fastify itself gets the same errors, however early it was registered', async () => {
    const demo = await start({}, ({ server }) => {
      server.get('/api/early', { config: { access: 'public' } }, () => Promise.reject(new Error('canary')));
    });
    const answer = await fetch(`${demo.origin}/api/early`);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.text()).not.toContain('canary');
  });
});

describe('a change', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const json = { 'content-type': 'application/json' };
  it.each([
    ['/letters', { ...form }, 201],
    ['/letters', { ...form, 'sec-fetch-site': 'same-origin', cookie: 'staff=x' }, 201],
    ['/letters', { ...form, origin: 'http://HERE', cookie: 'staff=x' }, 201],
    ['/letters', { ...form, cookie: 'staff=x' }, 403],
    ['/letters', { ...form, 'sec-fetch-site': 'cross-site' }, 403],
    ['/letters', { ...form, origin: 'https://evil.example' }, 403],
    ['/letters', { ...form, origin: 'null' }, 403],
    ['/api/v1/letters', { ...json, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 201],
    ['/api/v1/letters', { ...json, origin: 'https://evil.example', cookie: 'staff=x' }, 403],
    ['/api/v1/letters', { ...json, cookie: 'staff=x' }, 403],
  ])('at %s with %j answers %i', async (path, headers, status) => {
    const demo = await start();
    const host = `127.0.0.1:${demo.port}`;
    const body = path === '/letters' ? 'name=a&text=b' : '{"name":"a","text":"b"}';
    const lines = Object.entries({ host, ...headers, 'content-length': String(body.length), connection: 'close' });
    const head = lines.map(([name, value]) => `${name}: ${value.replace('HERE', host)}\r\n`).join('');
    const answer = await sendRaw(demo.port, `POST ${path} HTTP/1.1\r\n${head}\r\n${body}`);
    expect(answer.status).toBe(status);
  });
});

describe('a slow client', () => {
  const timeouts = { headers: 300, request: 600, handler: 300, keepAlive: 400 };

  it('is cut while it drips headers', async () => {
    const demo = await start({ timeouts });
    const answer = await sendRaw(demo.port, ['GET / HTTP/1.1\r\n', ...Array.from({ length: 60 }, () => 'a: b\r\n')], {
      everyMs: 50,
      waitMs: 4000,
    });
    expect(answer).toMatchObject({ status: 408, closed: true });
    expect(answer.text).toContain("Content-Security-Policy: default-src 'none'");
  });

  it('is cut while it drips a body', async () => {
    const demo = await start({ timeouts });
    const head =
      'POST /api/v1/letters HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n';
    const answer = await sendRaw(demo.port, [head, ...Array.from({ length: 60 }, () => ' ')], {
      everyMs: 50,
      waitMs: 4000,
    });
    expect(answer).toMatchObject({ status: 408, closed: true });
    expect(answer.ms).toBeLessThan(2000);
  });

  it('is cut when it is idle', async () => {
    const demo = await start({ timeouts });
    const answer = await sendRaw(demo.port, 'GET /letters/a HTTP/1.1\r\nHost: a\r\n\r\n', { waitMs: 4000 });
    expect(answer).toMatchObject({ status: 200, closed: true });
  });

  it('is cut when it does not take its answer', async () => {
    const demo = await start({ timeouts: { ...timeouts, answer: 300 } });
    const socket = connect(demo.port, '127.0.0.1').pause();
    socket.on('error', () => undefined).write('GET /large HTTP/1.1\r\nHost: a\r\n\r\n');
    await until(() => demo.lines.some((line) => line.includes('"/large"')));
    expect(demo.ground.doors.read().inFlight).toBe(0);
    socket.destroy();
  });

  it('does not make a quick one wait for a handler that hangs', async () => {
    const demo = await start({ timeouts });
    demo.gate.shut();
    const answer = await fetch(`${demo.origin}/slow`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    demo.gate.open();
    await until(() => demo.gate.waiting === 0);
    expect((await fetch(`${demo.origin}/letters/a`)).status).toBe(200);
  });
});

describe('a crowd', () => {
  const door = { inFlight: 2, queue: 3, waitMs: 150 };
  const admission = { read: door, write: door, staff: door };

  it('is served as far as there is room; the surplus is told to come back', async () => {
    const demo = await start({ admission });
    demo.gate.shut();
    const first = [fetch(`${demo.origin}/slow`), fetch(`${demo.origin}/slow`)];
    await until(() => demo.gate.waiting === 2);
    const more = Array.from({ length: 10 }, () => fetch(`${demo.origin}/slow`));
    const refused = await Promise.all(more);
    expect(refused.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 503));
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    demo.gate.open();
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
    expect(demo.ground.doors.read()).toEqual({ inFlight: 0, queued: 0, refused: 10 });
  });

  it('of readers leaves writers, staff and health alone', async () => {
    const demo = await start({ admission: { ...admission, read: { inFlight: 1, queue: 0, waitMs: 10 } } });
    demo.gate.shut();
    const reader = fetch(`${demo.origin}/slow`);
    await until(() => demo.gate.waiting === 1);
    expect((await fetch(`${demo.origin}/letters/a`)).status).toBe(503);
    const body = '{"name":"a","text":"b"}';
    const written = await fetch(`${demo.origin}/api/v1/letters`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(written.status).toBe(201);
    expect((await fetch(`${demo.origin}/api/v1/desk`, { headers: { authorization: 'Bearer editor' } })).status).toBe(
      200,
    );
    expect((await fetch(`${demo.origin}/health/ready`)).status).toBe(200);
    demo.gate.open();
    await reader;
  });

  const twoHangUp = async (demo: Demo) => {
    demo.gate.shut();
    const gone = new AbortController();
    const calls = Array.from({ length: 2 }, () =>
      fetch(`${demo.origin}/slow`, { signal: gone.signal }).catch(() => null),
    );
    await until(() => demo.gate.waiting === 2);
    gone.abort();
    await Promise.all(calls);
  };

  it('of people who hang up takes no more places than one that waits, and leaves them when its work is done', async () => {
    const demo = await start({ admission });
    await twoHangUp(demo);
    expect((await fetch(`${demo.origin}/slow`)).status).toBe(503);
    demo.gate.open();
    await until(() => demo.ground.doors.read().inFlight === 0);
    expect((await fetch(`${demo.origin}/letters/a`)).status).toBe(200);
  });

  it('of people who hang up leaves no place taken, even by work that never ends', async () => {
    const demo = await start({ admission, timeouts: { handler: 100 } });
    await twoHangUp(demo);
    await until(() => demo.ground.doors.read().inFlight === 0);
    expect((await fetch(`${demo.origin}/letters/a`)).status).toBe(200);
  });

  it('gets the text of its forms back', async () => {
    const demo = await start({ admission: { ...admission, write: { inFlight: 0, queue: 0, waitMs: 1 } } });
    const answer = await fetch(`${demo.origin}/letters`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'name=a&text=my+long+work',
    });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('my long work');
  });
});

describe('the house', () => {
  it('says whether it is ready', async () => {
    const demo = await start();
    const ready = async () => {
      const answer = await fetch(`${demo.origin}/health/ready`);
      return [answer.status, await answer.json()];
    };
    expect(await ready()).toEqual([200, { status: 'ready' }]);
    demo.health.migrate();
    expect(await ready()).toEqual([503, { status: 'migrating' }]);
    demo.health.serve();
    demo.health.stand({ check: () => Promise.reject(new Error('away')), without: () => 'degraded' });
    await new Promise((resolve) => setTimeout(resolve, 1010));
    expect(await ready()).toEqual([200, { status: 'degraded' }]);
    expect(await (await fetch(`${demo.origin}/health/live`)).json()).toEqual({ status: 'live' });
  });

  it('closes in order: who is inside is served, the door is shut, streams are cut', async () => {
    const demo = await start();
    demo.gate.shut();
    const inside = fetch(`${demo.origin}/slow`);
    await until(() => demo.gate.waiting === 1);
    const steps: string[] = [];
    const close = closer({
      health: demo.health,
      server: demo.ground.server.server,
      close: () => demo.app.close(),
      afterwards: [() => Promise.resolve(steps.push('database'))],
      log: (event) => steps.push(event),
      exit: (code) => steps.push(`exit ${code}`),
    });
    const closed = close();
    await until(() => !demo.ground.server.server.listening);
    await expect(fetch(`${demo.origin}/letters/a`)).rejects.toThrow();
    demo.gate.open();
    const answer = await inside;
    expect([answer.status, await answer.text()]).toEqual([200, 'done']);
    await closed;
    expect(steps).toEqual(['draining', 'database', 'closed', 'exit 0']);
  });

  it('cuts what hangs and still ends', async () => {
    const demo = await start();
    demo.gate.shut();
    const hanging = fetch(`${demo.origin}/slow`).catch(() => 'cut');
    await until(() => demo.gate.waiting === 1);
    const codes: number[] = [];
    const { health, app, ground } = demo;
    await closer({
      health,
      server: ground.server.server,
      close: () => app.close(),
      log: () => undefined,
      exit: (code) => codes.push(code),
      drainMs: 100,
    })();
    expect(await hanging).toBe('cut');
    expect(codes).toEqual([0]);
  });

  it('counts a client by the address behind the proxies that it trusts', async () => {
    const seen: string[] = [];
    const prepare = ({ server }: { server: Demo['ground']['server'] }) =>
      void server.addHook('onRequest', (request, _reply, done) => (seen.push(request.ip), done()));
    const ask = (demo: Demo) =>
      fetch(`${demo.origin}/letters/a`, {
        headers: {
          'x-forwarded-for': '6.6.6.6, 203.0.113.7, 10.1.2.3',
          'x-real-ip': '7.7.7.7',
          forwarded: 'for=8.8.8.8',
        },
      });
    await ask(await start({}, prepare));
    await ask(await start({ trustedProxies: ['127.0.0.0/8', '10.0.0.0/8'] }, prepare));
    expect(seen).toEqual(['127.0.0.1', '203.0.113.7']);
  });

  it('shows its figures on a port of their own', async () => {
    const demo = await start();
    await fetch(`${demo.origin}/letters/a`);
    await fetch(`${demo.origin}/nowhere`);
    const metrics = demo.app.get(Metrics);
    metrics.gauge('outbox_waiting', 'Messages that wait.', () => Promise.resolve(7));
    metrics.gauge('pool_in_use', 'Connections at work.', () => Promise.reject(new Error('away')));
    const server = await serveMetrics(metrics, { host: '127.0.0.1', port: 0 });
    const { port } = server.address() as AddressInfo;
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/letters/:slug",status="2xx"} 1');
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="(none)",status="4xx"} 1');
    expect(text).toContain('http_admission_in_flight{door="read"} 0');
    expect(text).toContain('outbox_waiting 7');
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    expect((await fetch(`${demo.origin}/metrics`)).status).toBe(404);
    server.closeAllConnections();
    server.close();
  });

  it('never prints a private address, whatever is logged', async () => {
    const demo = await start();
    demo.ground.server.log.info({
      event: 'x',
      name: `${PrivateEmail.of('k1@leak.example')}`,
      message: 'from k1@leak.example',
    });
    expect(demo.lines.at(-1)).toContain('[private email]');
    expect(demo.lines.join('')).not.toContain('leak.example');
  });
});
