import { type Readable } from 'node:stream';
import { type FastifyReply } from 'fastify';

export interface FileToSend {
  /** The media type. */
  readonly type: string;
  /** As it is kept, in plain ASCII. */
  readonly fileName: string;
  readonly stream: Readable;
}

/** A file for somebody of the staff to keep: as fast as it is taken, and as long as that lasts. */
export function sendFile(reply: FastifyReply, { type, fileName, stream }: FileToSend): FastifyReply {
  return reply
    .code(200)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .type(type)
    .send(stream);
}
