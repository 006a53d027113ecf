import { randomBytes } from 'node:crypto';
import { connected, dataFolder, removeDataFolders } from '../embedded/machine.js';
import { endOwners, Owner, type Started } from '../embedded/owner.js';
import { Visitor } from '../support/visitor.js';
import { Crowd } from './crowd.js';
import { nothingWrong, verdictOn } from './ledger.js';
import { endServices, riposte, Service } from './service.js';

/** A server of the operator's own, which can be stopped without the house. */
const place = { dataDir: dataFolder(), durable: true };
const slug = 'weather';
let server = new Owner();
let started: Started;
let service: Service;

beforeAll(async () => {
  started = await server.start(place);
  const env = { DATABASE_URL: started.url, SECRET_KEYS: randomBytes(32).toString('base64') };
  await riposte(['publish', '-'], { env, stdin: `---\ntitle: Weather\n---\nIt rained.\n` });
  service = await Service.listening({ env });
}, 60_000);
afterAll(async () => {
  await service?.end();
  await server.stop();
  endServices();
  endOwners();
  removeDataFolders();
});

const readiness = async () => (await new Visitor(service).get('/health/ready')).json<{ status: string }>().status;

/** Milliseconds until the house says so of itself. */
async function untilReadiness(wanted: string, withinMs: number): Promise<number> {
  const begun = performance.now();
  while ((await readiness()) !== wanted) {
    if (performance.now() - begun > withinMs) throw new Error(`Not ${wanted} within ${withinMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - begun;
}

describe('a house whose database', () => {
  it('cuts all its connections goes on, and nobody is told anything untrue', async () => {
    const crowd = new Crowd(service.url, slug, 30, { stays: true });
    for (const replies of [30, 100, 150]) {
      await crowd.hasLeft(replies);
      await connected(started.adminUrl, (db) =>
        db.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'riposte'`),
      );
    }
    await crowd.hasLeft(crowd.acknowledged + 30);
    const log = await crowd.leaves();

    expect(log.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
    expect(await connected(started.url, (db) => verdictOn(db, log))).toEqual(nothingWrong);
    await untilReadiness('ready', 5000);
  });

  it('is away for a while keeps the reader’s text, says when to come back, and is itself again by itself', async () => {
    const reader = new Visitor(service);
    const reply = { comment: 'Do not lose <this>.', name: 'Ada', email: 'ada@example.org' };
    await server.stop();
    // Promised are two seconds, and five to be back; the rest is for a machine that others use too.
    await untilReadiness('unavailable', 5000);
    expect((await reader.get('/health/live')).status).toBe(200);
    expect((await reader.get('/health/ready')).status).toBe(503);

    const answer = await reader.submit(`/articles/${slug}/comments`, reply);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.text).toContain('Do not lose &lt;this>.');
    expect(answer.text).toContain('value="Ada"');
    expect((await reader.get(`/api/v1/articles/${slug}`)).json()).toMatchObject({ status: 503 });

    server = new Owner();
    started = await server.start(place);
    await untilReadiness('ready', 10_000);
    expect((await reader.submit(`/articles/${slug}/comments`, reply)).status).toBe(303);
    expect(service.log.filter(({ status }) => status === 500)).toEqual([]);
    expect(service.complaint).toBe('');
  });
});
