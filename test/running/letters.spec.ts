import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { ask, connected } from '../embedded/machine.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { leaveReply } from './crowd.js';
import { PostOffice } from './post-office.js';
import { endServices, riposte, Service } from './service.js';

async function eventually<T>(ask: () => Promise<T> | T, holds: (answer: T) => boolean, withinMs = 20_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (performance.now() > end) throw new Error(`Not within ${withinMs} ms; the last answer was ${String(answer)}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('a letter to a moderator', () => {
  const house = houseForStories({ env: { PUBLIC_ORIGIN: 'https://news.example' } });
  const folder = () => join(house().dataDir, 'mail');
  const jobsLeft = async () => {
    const [row] = await house().sql<{ left: number }>(
      `select (select count(*) from outbox_messages)::int +
              (select count(*) from pgboss.job where state <> 'completed' and name !~ '^__')::int as left`,
    );
    return row?.left ?? 0;
  };

  it('comes once for fifty replies, in a file when there is no post office', async () => {
    await Staff.signedIn(house(), { name: 'Dana', email: 'dana@desk.example' });
    const slug = await anArticle(house());
    await Promise.all(Array.from({ length: 50 }, () => aHeldReply(house(), slug, { comment: 'Confidential.' })));
    await eventually(jobsLeft, (left) => left === 0);

    const files = readdirSync(folder());
    expect(files).toEqual([expect.stringMatching(/\.eml$/)]);
    expect(statSync(join(folder(), files[0] ?? '')).mode & 0o777).toBe(0o600);
    const letter = await simpleParser(readFileSync(join(folder(), files[0] ?? '')));
    expect(letter.to).toMatchObject({ text: 'dana@desk.example' });
    expect(letter.subject).toMatch(/^(One reply waits|\d+ replies wait) for a decision$/);
    expect(letter.text).toContain('https://news.example/moderation');
    expect(letter.html).toBe(false);
    expect(letter.attachments).toEqual([]);
  });

  it('says nothing of the replies or of who wrote them', () => {
    const [file = ''] = readdirSync(folder());
    expect(readFileSync(join(folder(), file), 'utf8')).not.toMatch(/Ada|ada\d|example\.org|Confidential|A story/);
  });

  it('comes again after ten minutes, when replies still come', async () => {
    await house().sql(`update rate_limits set expire = expire - 600000 where key like 'waiting-notice/%'`);
    await aHeldReply(house(), await anArticle(house()));
    await eventually(
      () => readdirSync(folder()).length,
      (count) => count === 2,
    );
  });
});

describe('a letter whose house is killed', () => {
  let database: TestDatabase;
  let office: PostOffice;
  let env: Record<string, string>;

  beforeAll(async () => {
    [database, office] = [await freshDatabase(), await PostOffice.open()];
    const SECRET_KEYS = randomBytes(32).toString('base64');
    env = { DATABASE_URL: database.url, ALLOW_UNSAFE_DATABASE: '1', SECRET_KEYS };
    Object.assign(env, { SMTP_URL: office.url, MAIL_FROM: 'The desk <desk@news.example>' });
    await riposte(['publish', '-'], { env, stdin: '# Weather\n\nIt rained.\n' });
    const dana = ['dana@desk.example', '--name', 'Dana', '--role', 'moderator', '--password-stdin'];
    await riposte(['staff', 'add', ...dana], { env, stdin: 'nine cold ferns at dawn' });
  }, 60_000);
  afterEach(async () => {
    endServices();
    await connected(database.url, (db) => db.query('delete from rate_limits'));
    office.taken.length = 0;
  });
  afterAll(async () => {
    await office?.close();
    await database?.drop();
  });

  it('after the reply was acknowledged and before it was written comes once', async () => {
    const service = await Service.listening({ env });
    const { outcome } = await leaveReply(service.url, 'weather', { key: 'before' });
    await service.end('SIGKILL');
    const next = await Service.listening({ env });
    await eventually(
      () => office.taken.length,
      (count) => count > 0,
    );
    // Who has somebody at the desk is not told how to get one.
    expect(next.log.find(({ event }) => event === 'listening')).not.toHaveProperty('message');
    await next.end();

    expect(outcome).toBe('ok');
    expect(office.taken).toHaveLength(1);
    const letter = await simpleParser(office.taken[0] ?? '');
    expect([letter.from?.text, letter.to]).toEqual([
      '"The desk" <desk@news.example>',
      expect.objectContaining({ text: 'dana@desk.example' }),
    ]);
  });

  it('while the post office reads it comes again, and then no more', async () => {
    const service = await Service.listening({ env });
    const before = office.read;
    office.dithers = true;
    await leaveReply(service.url, 'weather', { key: 'midway' });
    await eventually(
      () => office.read,
      (read) => read > before,
    );
    await service.end('SIGKILL');
    office.dithers = false;
    // Turns the clock for the job and for its turn at the desk, instead of waiting for a minute.
    await connected(database.url, async (db) => {
      await db.query(`update pgboss.job set heartbeat_on = heartbeat_on - interval '1 hour' where state = 'active'`);
      await db.query('delete from rate_limits');
    });

    const next = await Service.listening({ env });
    await eventually(
      () => office.taken.length,
      (count) => count > 0,
      45_000,
    );
    // The post office has the letter a moment before the job knows it.
    await eventually(
      () => ask(database.url, `select count(*)::int from pgboss.job where state = 'active'`),
      (active) => active === 0,
    );
    await next.end();
    expect(office.taken).toHaveLength(1);
  });
});
