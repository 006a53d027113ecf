import { type INestApplicationContext } from '@nestjs/common';
import { type Config } from './config/config.js';

/** What a command is given: the rooms, opened for it and closed after it, and a way to speak. */
export interface House {
  /** Throws BadEnvironment. */
  config(): Config;
  open(work: (rooms: INestApplicationContext) => Promise<void>): Promise<void>;
  /** An address for a person: absolute when PUBLIC_ORIGIN is set, else the path. */
  address(path: string): string;
  /** A line on stdout; with `--json`, the value as one line of JSON instead. */
  print(line: string, json: unknown): void;
}
