import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** Takes letters by SMTP and keeps them. While it dithers it has read a letter and does not say so. */
export class PostOffice {
  readonly taken: string[] = [];
  /** Letters that were read, answered or not. */
  read = 0;
  dithers = false;
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (letter, _session, answer) => {
      void text(letter).then((written) => {
        this.read += 1;
        if (this.dithers) return;
        this.taken.push(written);
        answer();
      });
    },
  });

  static async open(): Promise<PostOffice> {
    const office = new PostOffice();
    office.#server.on('error', () => undefined);
    await new Promise<void>((listening) => office.#server.listen(0, '127.0.0.1', listening));
    return office;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((closed) => this.#server.close(closed));
  }
}
