import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Client } from 'pg';

// First starts take a second each, and other stories run beside these.
jest.setTimeout(60_000);

const made: string[] = [];

/** A place for the data of one story. The folder around it lets every user pass. */
export function dataFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'riposte-story-')));
  chmodSync(folder, 0o755);
  made.push(folder);
  return join(folder, 'data');
}

export function removeDataFolders(): void {
  for (const folder of made.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** The processes of PostgreSQL, and of its watchdogs, that work on this data folder. */
export function serversOn(dataDir: string): number[] {
  return commandLines()
    .filter(({ command }) => command.includes(`${dataDir}/postgres`))
    .map(({ pid }) => pid);
}

function commandLines(): { pid: number; command: string }[] {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
    return lines.map((line) => ({ pid: Number.parseInt(line, 10), command: line }));
  }
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.map((pid) => ({ pid: Number(pid), command: readSafely(`/proc/${pid}/cmdline`) }));
}

function readSafely(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The folder of the socket that a connection string leads to. */
export function socketFolder(url: string): string {
  return new URL(url.replace('@/', '@host/')).searchParams.get('host') ?? '';
}

/** Waits for a condition. Fails when it does not come true in time. */
export async function eventually(what: string, holds: () => boolean, withinMs = 2000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await wait(10);
  }
}

/** One connection, used and closed. */
export async function connected<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** The first column of the first row; undefined when there is none. */
export async function ask(url: string, sql: string): Promise<unknown> {
  return connected(url, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  });
}
