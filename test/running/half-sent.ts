import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A reader whose reply is under way: all of it is sent but the last byte. */
export class HalfSent {
  #heard = '';
  readonly #closed: Promise<unknown>;

  private constructor(
    private readonly socket: Socket,
    private readonly rest: string,
  ) {
    socket.on('data', (bytes) => (this.#heard += bytes.toString()));
    socket.on('error', () => undefined);
    this.#closed = once(socket, 'close');
  }

  /** Resolves when the server has surely taken the connection: it has answered a first request on it. */
  static async reply(url: string, slug: string, words: string): Promise<HalfSent> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const body = new URLSearchParams({ comment: words, name: 'Ada', email: 'ada@example.org' }).toString();
    const half = new HalfSent(socket, body.slice(-1));
    socket.write(`GET /health/live HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
    await once(socket, 'data');
    half.#heard = '';
    socket.write(
      `POST /articles/${slug}/comments HTTP/1.1\r\nHost: ${hostname}\r\nSec-Fetch-Site: same-origin\r\n` +
        `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, -1)}`,
    );
    return half;
  }

  /** Sends the last byte, and gives the status of the answer; null when there came none. */
  async finish(): Promise<number | null> {
    this.socket.write(this.rest);
    await this.#closed;
    const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(this.#heard) ?? [];
    return status ? Number(status) : null;
  }

  drop(): void {
    this.socket.destroy();
  }
}
