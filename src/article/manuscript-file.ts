import { createReadStream } from 'node:fs';
import { stdin } from 'node:process';
import { InvalidInput } from '../platform/domain-error.js';
import { type ManuscriptFile, MAX_MANUSCRIPT_BYTES } from './manuscript.js';

/** Opens a file, or the standard input for `-`. Of one that is too large it reads one byte more than may be, and no further. */
export async function openManuscript(name: string): Promise<ManuscriptFile> {
  const input = name === '-' ? stdin : createReadStream(name, { end: MAX_MANUSCRIPT_BYTES });
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of input as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_MANUSCRIPT_BYTES) break;
    }
  } catch (error) {
    throw unreadable((error as NodeJS.ErrnoException).code);
  }
  return { name, bytes: Buffer.concat(chunks) };
}

function unreadable(code: string | undefined): InvalidInput {
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'it is not allowed',
  };
  const message = `The file cannot be read: ${reasons[code ?? ''] ?? code ?? 'unknown error'}.`;
  return new InvalidInput([{ field: 'file', code: 'unreadable', message }]);
}
