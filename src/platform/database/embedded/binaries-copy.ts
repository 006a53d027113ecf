import { chmod, constants, cp, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeWhole } from './whole-folder.js';

const prefix = 'postgres-binaries-';

/**
 * Copies the binaries (some 60 MB) from `home` into `<dataDir>/postgres-binaries-<version>/native`, readable by everyone,
 * and gives that folder. `finish` completes the copy before it counts. Made once a version; former versions are removed.
 */
export async function copyOfBinaries(
  home: string,
  version: string,
  dataDir: string,
  finish: (home: string) => Promise<void>,
): Promise<string> {
  const place = join(dataDir, prefix + version);
  const copy = join(place, 'native');
  if (await stat(copy).catch(() => undefined)) return copy;
  await removeFormer(dataDir);
  await makeWhole(place, async (folder) => {
    const unfinished = join(folder, 'native');
    await cp(home, unfinished, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
    await openToEveryone(unfinished);
    await finish(unfinished);
    await chmod(dirname(unfinished), 0o755);
  });
  return copy;
}

async function removeFormer(dataDir: string): Promise<void> {
  const former = (await readdir(dataDir)).filter((name) => name.startsWith(prefix) && !name.includes('.making-'));
  await Promise.all(former.map((name) => rm(join(dataDir, name), { recursive: true, force: true })));
}

/** The checkout may have been made under a strict umask. */
async function openToEveryone(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}
