import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What `postmaster.pid` says about a running server. */
export interface Postmaster {
  readonly pid: number;
  /** Empty while the server has not opened its socket. */
  readonly socketDirectory: string;
  /** `starting`, `ready`, `stopping`, or empty before the first of them. */
  readonly state: string;
}

/** The process id in a cluster's `postmaster.pid`, be it of a living process or not. */
export async function writtenPid(cluster: string): Promise<number | undefined> {
  return (await readPostmasterFile(cluster))?.pid;
}

/** The server that runs on this cluster now, or undefined. A file that a dead server left behind does not count. */
export async function runningPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const written = await readPostmasterFile(cluster);
  return written && (await serves(written.pid, cluster)) ? written : undefined;
}

/**
 * True when this process is a PostgreSQL server on this cluster. The id alone proves nothing: after a crash, and in a
 * restarted container above all, it may belong to any other process.
 */
export async function serves(pid: number, cluster: string): Promise<boolean> {
  const command = await commandLine(pid);
  // The watchdog's shell carries the server's command line behind its own.
  return command.includes(`/postgres -D ${cluster} `) && !command.startsWith('/bin/sh');
}

// The lines are listed in PostgreSQL's src/include/utils/pidfile.h: 1 the pid, 5 the socket directory, 8 the state.
async function readPostmasterFile(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, socketDirectory: lines[4] ?? '', state: lines[7] ?? '' };
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return words.replaceAll('\0', ' ');
  }
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout.replace(/\n?$/, ' ');
}
