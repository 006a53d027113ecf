import { randomBytes } from 'node:crypto';
import { cwd, env, stdout } from 'node:process';
import { type INestApplicationContext } from '@nestjs/common';
import { AccountQueries } from './account/account.queries.js';
import { NewPasswords } from './account/new-passwords.service.js';
import { StaffService } from './account/staff.service.js';
import { ArticleQueries } from './article/article.queries.js';
import { type SampleReply } from './comment/sample-replies.js';
import { SampleThread } from './comment/sample-thread.js';
import { heldReplies, spamReplies } from './dev-replies.js';
import { houseFor } from './house.js';
import { operator } from './platform/audit/actor.js';
import { CannotRun } from './platform/cannot-run.js';
import { loadEnvironment } from './platform/config/load-environment.js';
import { PrivateEmail } from './platform/security/private-email.js';
import { livelySlug, plantSamples } from './samples.js';

const moderator = { email: 'moderator@example.org', name: 'Mo Derator', role: 'admin' } as const;

/** Fills the site that `npm run dev` shows: the sample articles, a queue with something in it, and somebody who may decide. */
async function furnish(rooms: INestApplicationContext): Promise<void> {
  if ((await rooms.get(AccountQueries).staff()).length > 0) return;
  await plantSamples(rooms);
  await plant(rooms, heldReplies, 'held');
  await plant(rooms, spamReplies, 'spam');
  const password = await hire(rooms);
  stdout.write(
    `\n  To moderate, sign in at /staff/sign-in as ${moderator.email} with ${password}\n  (said this once; for another, remove data/dev)\n\n`,
  );
}

async function plant(
  rooms: INestApplicationContext,
  replies: readonly SampleReply[],
  status: 'held' | 'spam',
): Promise<void> {
  const { id } = await rooms.get(ArticleQueries).forReplies(livelySlug);
  await rooms.get(SampleThread).plant(id, replies, status);
}

/** Their password, which is nowhere else. */
async function hire(rooms: INestApplicationContext): Promise<string> {
  const password = randomBytes(15).toString('base64url');
  const passwordHash = await rooms.get(NewPasswords).accept(password, moderator.name);
  await rooms.get(StaffService).add({ ...moderator, email: PrivateEmail.of(moderator.email), passwordHash }, operator);
  return password;
}

const config = loadEnvironment(env, cwd());
// A password that was printed is good enough for a site that only this machine can reach.
if (config.production || config.host !== '127.0.0.1')
  throw new CannotRun('A development site is for an embedded database on 127.0.0.1.');
await houseFor(
  () => config,
  () => false,
).open(furnish);
