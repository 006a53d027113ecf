import { type z } from 'zod';
import { InvalidInput } from '../platform/domain-error.js';
import { faultsOf } from '../platform/http/faults.js';
import { cleanLine, emailAddress, wholeNumber } from '../platform/http/values.js';
import { type PrivateEmail } from '../platform/security/private-email.js';

const mostBytes = 4096;

/** Throws InvalidInput. */
export function readEmail(text: string): PrivateEmail {
  return read(emailAddress(), text, 'email');
}

/** Throws InvalidInput. */
export function readName(text: string): string {
  return read(cleanLine({ min: 1, max: 80 }), text, 'name');
}

/** The first line of the standard input, so that no password stands in a list of processes or a shell's history. Throws InvalidInput. */
export async function readPassword(): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostBytes) break;
  }
  const [line = '', ...more] = Buffer.concat(chunks).toString('utf8').split(/\r?\n/);
  if (more.some((text) => text !== '')) {
    throw new InvalidInput([{ field: 'password', code: 'not-one-line', message: 'Password: please give one line.' }]);
  }
  return line;
}

function read<Schema extends z.ZodType>(schema: Schema, text: string, field: string): z.output<Schema> {
  const result = schema.safeParse(text);
  if (!result.success) throw new InvalidInput(faultsOf(result.error.issues, text, field));
  return result.data;
}

/** Throws InvalidInput. */
export function readDays(text: string): number {
  return read(wholeNumber({ min: 1, max: 3650 }), text, 'days');
}
