import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, eventually, serversOn } from '../embedded/machine.js';

/** The data folder of an embedded installation, and what stands around it on this machine. */
export class EmbeddedFolder {
  readonly dataDir = dataFolder();

  get env(): Record<string, string> {
    return { DATA_DIR: this.dataDir };
  }

  /** The folder of the socket on which the server listens; line 5 of postmaster.pid (PostgreSQL's pidfile.h). */
  get socketFolder(): string {
    return readFileSync(join(this.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[4] ?? '';
  }

  /** The connection string of the app's own role while the server runs. */
  get url(): string {
    return `postgres://riposte@/riposte?host=${encodeURIComponent(this.socketFolder)}&port=5432&sslmode=disable`;
  }

  /** Waits until no process of PostgreSQL or of its watchdog is left, nor the folder of its socket. */
  async isQuiet(socketFolder: string): Promise<void> {
    await eventually('PostgreSQL and its watchdog are gone', () => serversOn(this.dataDir).length === 0, 5000);
    await eventually('the folder of the socket is gone', () => !existsSync(socketFolder));
  }
}
