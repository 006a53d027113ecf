import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { type Config } from './config.js';
import { readEnvironment } from './environment.js';

/** The environment, and under it what `.env` in this folder says. Throws BadEnvironment. */
export function loadEnvironment(env: Readonly<Record<string, string | undefined>>, folder: string): Config {
  const file = join(folder, '.env');
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return readEnvironment({ ...written, ...env }, folder);
}
