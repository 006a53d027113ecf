import { open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

const largestBytes = 5_000_000;
const tailLines = 5;

/** The server's log file, open for appending. The settings keep statements and values of rows out of it. */
export interface PostgresLog {
  readonly path: string;
  readonly descriptor: number;
  /** The last few lines written since it was opened here, for the text of an error. */
  latest(): Promise<string>;
  close(): Promise<void>;
}

/** Opens `<dataDir>/postgres.log`, mode 0600. A file of more than 5 MB is first put aside as `postgres.log.1`. */
export async function openLog(dataDir: string): Promise<PostgresLog> {
  const path = join(dataDir, 'postgres.log');
  const former = await stat(path).catch(() => undefined);
  if (former && former.size > largestBytes) await rename(path, `${path}.1`);
  const file = await open(path, 'a+', 0o600);
  const start = (await file.stat()).size;
  return {
    path,
    descriptor: file.fd,
    latest: async () => {
      const written = Buffer.alloc(Math.max(0, (await file.stat()).size - start));
      await file.read(written, 0, written.length, start);
      return written.toString('utf8').trim().split('\n').slice(-tailLines).join('\n');
    },
    close: () => file.close(),
  };
}
