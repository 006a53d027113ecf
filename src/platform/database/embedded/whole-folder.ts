import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refusedWith } from '../../system-error.js';

const unfinished = /\.making-(\d+)-[0-9a-f]{8}$/;
const longestMakingMs = 60 * 60 * 1000;

/**
 * Makes the folder `place` whole or not at all: `make` fills an empty one beside it, which then takes the name. A kill in
 * between leaves no half-made `place`. Of two processes that make the same one, one wins and gets true; the other's work is
 * thrown away and it gets false.
 */
export async function makeWhole(place: string, make: (folder: string) => Promise<void>): Promise<boolean> {
  const folder = `${place}.making-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(folder, { mode: 0o700 });
    await make(folder);
    await rename(folder, place);
    await keepNames(dirname(place));
    return true;
  } catch (error) {
    await removeFolder(folder);
    if (refusedWith(error, 'ENOTEMPTY', 'EEXIST')) return false;
    throw error;
  }
}

/** Removes what killed processes left half-made in `parent`. What a living process is making stays. */
export async function sweepUnfinished(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const maker = unfinished.exec(name)?.[1];
    if (!maker) continue;
    const folder = join(parent, name);
    const made = await stat(folder).catch(() => undefined);
    // A process id may have been given to another process since; nothing takes an hour to make.
    if (!made || (lives(Number(maker)) && Date.now() - made.mtimeMs < longestMakingMs)) continue;
    await removeFolder(folder);
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return refusedWith(error, 'EPERM');
  }
}

// A dying process may still be writing into it: hence the retries.
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Puts the names in a folder on the disk, so that a power cut does not take back a rename that was answered for. */
async function keepNames(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
