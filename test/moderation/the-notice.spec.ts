import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { aHeldReply, anArticle } from '../support/given.js';
import { TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';

const delivered: string[] = [];
const tried: string[] = [];
/** Takes no letter for Ann. */
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, answer) => {
    tried.push(address);
    answer(address.startsWith('ann@') ? Object.assign(new Error('Not now'), { responseCode: 450 }) : null);
  },
  onData: (stream, { envelope }, answer) => {
    stream.resume().on('end', () => {
      delivered.push(...envelope.rcptTo.map(({ address }) => address));
      answer();
    });
  },
});

let house: TestHouse;
beforeAll(async () => {
  await new Promise<void>((listening) => post.listen(0, '127.0.0.1', listening));
  const { port } = post.server.address() as AddressInfo;
  house = await TestHouse.open({ env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'news@example.org' } });
}, 30_000);
afterAll(async () => {
  await house?.close();
  await new Promise<void>((closed) => post.close(closed));
});

it('reaches every moderator, whatever the mailbox of one says, and tries again with that one alone', async () => {
  for (const name of ['Ann', 'Bo', 'Cy']) await Staff.signedIn(house, { name });
  await aHeldReply(house, await anArticle(house));

  await until(async () => (await letters()).join() === 'completed,completed,retry');
  expect(tried.toSorted()).toEqual(['ann@staff.example', 'bo@staff.example', 'cy@staff.example']);
  expect(delivered.toSorted()).toEqual(['bo@staff.example', 'cy@staff.example']);
}, 30_000);

it('comes once more when its time has come to those who had theirs before another reply, however many those are', async () => {
  delivered.length = 0;
  const slug = await anArticle(house);
  for (let count = 0; count < 3; count++) await aHeldReply(house, slug);
  await until(async () => (await later()).length === 2);
  await until(async () => (await unread()) === 0);
  expect(await later()).toHaveLength(2);
  expect(delivered).toEqual([]);

  house.turnClock({ seconds: 601 });
  await house.sql('delete from rate_limits');
  await until(async () => delivered.length >= 2);
  await until(async () => (await unread()) === 0);
  expect(delivered.toSorted()).toEqual(['bo@staff.example', 'cy@staff.example']);
  expect(await later()).toEqual([]);
}, 60_000);

const later = () => house.sql('select ids from outbox_messages where due_at is not null');

/** Messages and jobs that nobody has begun; what Ann's mailbox refused is to be tried again. */
async function unread(): Promise<number> {
  const [row] = await house.sql<{ count: number }>(
    `select (select count(*) from outbox_messages where due_at is null)::int +
            (select count(*) from pgboss.job where state in ('created', 'active'))::int as count`,
  );
  return row?.count ?? 0;
}

async function letters(): Promise<string[]> {
  const jobs = await house.sql<{ state: string }>(
    `select state::text from pgboss.job where name = 'moderation.waiting/letter'`,
  );
  return jobs.map(({ state }) => state).toSorted();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 150) throw new Error(`It never came to that. Tried: ${tried.join(', ')}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
