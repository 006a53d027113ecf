import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedUnavailable } from './embedded-unavailable.js';
import { refusedWith } from '../../system-error.js';

// sun_path holds 108 bytes on Linux and 104 on macOS, the closing NUL included (unix(7)).
const longestPath = 103;
const socketName = '/.s.PGSQL.5432';

/**
 * Where the server that is started on this cluster puts its socket: a folder of its own with a short name made from the
 * cluster's path, in the temp folder, because a path to a socket may not be long. A process that finds the server
 * already running reads the place from `postmaster.pid`, since its own temp folder may be another one.
 */
export function socketDirectoryOf(cluster: string, temp = tmpdir()): string {
  const name = `riposte-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`;
  const short = [temp, '/tmp'].find((parent) => Buffer.byteLength(join(parent, name) + socketName) <= longestPath);
  return join(short ?? '/tmp', name);
}

/**
 * Makes the folder, open to its owner (the server's user) alone: whoever can enter it is trusted by the server. What
 * already stands there is used only when it is ours, since anyone may write to the temp folder.
 */
export async function makeSocketDirectory(folder: string, owner: { uid: number; gid: number }): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (!refusedWith(error, 'EEXIST')) throw error;
  });
  const found = await lstat(folder);
  if (!found.isDirectory() || ![owner.uid, process.geteuid?.()].includes(found.uid)) {
    throw new EmbeddedUnavailable(
      `The embedded PostgreSQL needs the folder ${folder} for its socket, but it belongs to someone else. ` +
        'Remove it, or set TMPDIR to a folder of your own, and start again.',
    );
  }
  await chmod(folder, 0o700);
  if (found.uid !== owner.uid) await chown(folder, owner.uid, owner.gid);
}
