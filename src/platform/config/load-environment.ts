import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { CannotRun } from '../cannot-run.js';
import { refusedWith } from '../system-error.js';
import { type Config } from './config.js';
import { readEnvironment } from './environment.js';

/** The environment, and under it what `.env` in this folder says. Throws BadEnvironment, or CannotRun for an unreadable `.env`. */
export function loadEnvironment(env: Readonly<Record<string, string | undefined>>, folder: string): Config {
  return readEnvironment({ ...parseEnv(written(join(folder, '.env'))), ...env }, folder);
}

function written(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (refusedWith(error, 'ENOENT')) return '';
    if (!refusedWith(error, 'EACCES', 'EPERM', 'EISDIR')) throw error;
    throw new CannotRun(`${file} is there, but cannot be read as a file by this user. Mend that, or take it away.`);
  }
}
