import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotRun } from '../cannot-run.js';
import { newKey, parseKeys } from '../security/keys.js';
import { refusedWith } from '../system-error.js';

/** The key file of an embedded installation: made on first start, mode 0600, never replaced. Throws CannotRun when it cannot be made, read or trusted. */
export async function keysFromFile(dataDir: string): Promise<Buffer[]> {
  const file = join(dataDir, 'secret-keys');
  const text = await readOrMake(dataDir, file).catch((error: unknown) => {
    if (!refusedWith(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR')) throw error;
    throw new CannotRun(
      `The key file ${file} cannot be read or made by this user. Start Riposte as the user who owns ${dataDir}, ` +
        'or set DATA_DIR to a folder that this one may write to.',
    );
  });
  const keys = parseKeys(
    text
      .trim()
      .split(/\s*[\n,]\s*/)
      .join(','),
  );
  if (!keys)
    throw new CannotRun(
      `${file} holds no key that Riposte knows. Put the file back from your backup; without it no address can be opened.`,
    );
  return keys;
}

async function readOrMake(dataDir: string, file: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const text = (await readOrNull(file)) ?? (await make(file));
  await keepPrivate(file);
  return text;
}

/** Two first starts at one moment must agree on one key: the file is written aside and linked, and the first link wins. */
async function make(file: string): Promise<string> {
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, `${newKey()}\n`, { mode: 0o600, flag: 'wx', flush: true });
  await link(aside, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(aside);
  return readFile(file, 'utf8');
}

async function readOrNull(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

async function keepPrivate(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0) await chmod(file, 0o600);
}
