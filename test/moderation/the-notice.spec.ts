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
