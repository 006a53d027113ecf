import { spawn } from 'node:child_process';
import { chown, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedUnavailable, useYourOwn } from './embedded-unavailable.js';
import type { Identity } from './identity.js';
import type { PostgresLog } from './postgres-log.js';
import { refusedWith } from '../../system-error.js';
import { runGuarded } from './watchdog.js';
import { makeWhole } from './whole-folder.js';

/** True when there is a cluster that our PostgreSQL can open. Throws EmbeddedUnavailable when there is another thing. */
export async function clusterExists(cluster: string, major: string): Promise<boolean> {
  const found = await versionOf(cluster);
  if (found === undefined) return false;
  if (found === major) return true;
  throw new EmbeddedUnavailable(
    `The embedded database in ${cluster} was made by PostgreSQL ${found}, and this Riposte brings PostgreSQL ${major}, ` +
      'which cannot open it. Nothing was changed. Start the Riposte that made it, write a backup with `riposte backup`, ' +
      `and restore it here into an empty DATA_DIR. ${useYourOwn}`,
  );
}

async function versionOf(cluster: string): Promise<string | undefined> {
  try {
    return (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (refusedWith(error, 'EACCES', 'EPERM')) {
      throw new EmbeddedUnavailable(
        `The embedded database in ${cluster} belongs to another user. Start Riposte as that user, or give the folder to ` +
          `this one (chown -R). ${useYourOwn}`,
      );
    }
    if (!refusedWith(error, 'ENOENT', 'ENOTDIR')) throw error;
  }
  const contents = await readdir(cluster).catch((error: unknown) => {
    if (refusedWith(error, 'ENOENT')) return [];
    throw error;
  });
  if (contents.length === 0) return undefined;
  throw new EmbeddedUnavailable(
    `${cluster} holds files, but no PostgreSQL database. Move it away, or set DATA_DIR to another folder, and start again.`,
  );
}

/**
 * Makes the cluster with the app's role and database in it, whole or not at all. Gives true when it was made here, false
 * when another process was first. The role may log in and nothing more: it is no superuser and makes no databases or roles.
 */
export async function makeCluster(cluster: string, as: Identity, log: PostgresLog, durable: boolean): Promise<boolean> {
  return makeWhole(cluster, async (folder) => {
    await chown(folder, as.owner.uid, as.owner.gid);
    await initialise(folder, as, log, durable);
    await addAppDatabase(folder, as, log, durable);
  });
}

const howToInitialise = [
  '--username=postgres',
  '--auth=trust',
  '--data-checksums',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

/**
 * The locale is PostgreSQL's own C.UTF-8: it sorts by code point and knows the letters of all scripts, and does not
 * depend on the machine's libraries, so an upgrade of the system never spoils an index. ICU collations can be named per
 * column or query beside it. Trust goes no further than the private folder of the socket.
 */
async function initialise(folder: string, as: Identity, log: PostgresLog, durable: boolean): Promise<void> {
  const initdb = runGuarded(
    [join(as.binaries.home, 'bin/initdb'), '--pgdata', folder, ...howToInitialise, ...(durable ? [] : ['--no-sync'])],
    as,
    { stopSignal: 'TERM', output: log.descriptor },
  );
  await finished(initdb.ended, log);
}

/** By a server without a socket: the cluster gets its name only when all is in it. It ends when its input does. */
async function addAppDatabase(folder: string, as: Identity, log: PostgresLog, durable: boolean): Promise<void> {
  const [program = '', ...words] = [
    ...as.prefix,
    join(as.binaries.home, 'bin/postgres'),
    '--single',
    '-D',
    folder,
    '-c',
    'exit_on_error=true',
    '-c',
    `fsync=${durable ? 'on' : 'off'}`,
    'postgres',
  ];
  const server = spawn(program, words, {
    ...as.user,
    cwd: '/',
    detached: true,
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['pipe', 'ignore', log.descriptor],
  });
  const ended = new Promise<number | null>((resolve) => {
    server.once('exit', resolve);
    server.once('error', () => resolve(null));
  });
  server.stdin?.on('error', () => undefined);
  server.stdin?.end(appDatabase.join('\n') + '\n');
  await finished(ended, log);
}

// One statement a line: without a socket, the end of the line ends the statement.
const appDatabase = [
  'create role riposte login nosuperuser nocreatedb nocreaterole noreplication;',
  'create database riposte owner riposte;',
];

async function finished(ended: Promise<number | null>, log: PostgresLog): Promise<void> {
  const code = await ended;
  if (code === 0) return;
  throw new EmbeddedUnavailable(
    `The embedded database could not be made (exit code ${code ?? 'none'}): ${(await log.latest()) || 'no reason was given'}\n` +
      `It needs Linux with glibc 2.27 or newer, or macOS, and some 50 MB of disk. ${useYourOwn}`,
  );
}
