import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { AccountQueries } from '../../src/account/account.queries.js';
import { aHeldReply, anArticle } from '../support/given.js';
import { TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { dumpOf, logOf } from './leavings.js';

/** As mail servers do, it repeats the address in its refusal. */
const refusing = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, answer) =>
    answer(Object.assign(new Error(`5.1.1 <${address}> user unknown`), { responseCode: 550 })),
});

let house: TestHouse;
beforeAll(async () => {
  await new Promise<void>((listening) => refusing.listen(0, '127.0.0.1', listening));
  const { port } = refusing.server.address() as AddressInfo;
  house = await TestHouse.open({
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'news@example.org', LOG_LEVEL: 'trace' },
  });
}, 30_000);
afterAll(async () => {
  await house?.close();
  await new Promise<void>((closed) => refusing.close(closed));
});

it('keeps no address that a mail server repeats: not in the queue, not in the log', async () => {
  await Staff.signedIn(house, { email: 'k8d2vx@bounced.example' });
  expect(await house.get(AccountQueries).moderators()).toHaveLength(1);
  await aHeldReply(house, await anArticle(house));

  expect(await failure()).toContain('EENVELOPE');
  for (const [place, text] of [...(await dumpOf(house)), ...logOf(house)])
    expect([place, /k8d2vx|bounced/.test(text)]).toEqual([place, false]);
  expect(house.log.filter((line) => line.includes('"event":"job-failed"'))).toEqual([
    expect.stringContaining('EENVELOPE'),
  ]);
});

/** What the queue wrote down about the first job that failed. */
async function failure(): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const [job] = await house.sql<{ output: string }>('select output::text from pgboss.job where output is not null');
    if (job) return job.output;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No job has failed.');
}
