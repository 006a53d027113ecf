import { type Readable } from 'node:stream';

/** A body as far as it was kept. */
export interface ReadBody {
  readonly bytes: Buffer;
  /** More came than `keep`: `bytes` holds nothing then. */
  readonly over: boolean;
}

/**
 * Reads a body to its end and keeps at most `keep` bytes in one buffer that grows, so that a hundred thousand chunks of one
 * byte cost no more than one chunk. What is longer is read on and dropped up to `patience` bytes, since a client that is
 * still sending does not read an answer; beyond that it stops. Rejects when the connection breaks.
 */
export function readBody(stream: Readable, { keep, patience }: { keep: number; patience: number }): Promise<ReadBody> {
  return new Promise((resolve, reject) => {
    // It broke before anybody listened, and will not say so again.
    if (stream.destroyed) return reject(new Error('The connection is gone.'));
    let bytes: Buffer = Buffer.allocUnsafe(Math.min(keep, 4096));
    let size = 0;
    const settle = () => {
      stream.off('data', take).off('end', settle).off('error', fail);
      const over = size > keep;
      resolve({ bytes: over ? Buffer.alloc(0) : bytes.subarray(0, size), over });
    };
    const fail = (error: Error) => {
      stream.off('data', take).off('end', settle);
      reject(error);
    };
    const take = (chunk: Buffer) => {
      const from = size;
      size += chunk.length;
      if (size > patience && size > keep) return settle();
      if (size > keep) return;
      if (size > bytes.length) bytes = grown(bytes, from, Math.min(keep, Math.max(size, bytes.length * 2)));
      chunk.copy(bytes, from);
    };
    stream.on('data', take).once('end', settle).once('error', fail);
  });
}

function grown(bytes: Buffer, used: number, size: number): Buffer {
  const larger = Buffer.allocUnsafe(size);
  bytes.copy(larger, 0, 0, used);
  return larger;
}
