import { createHmac } from 'node:crypto';
import http from 'node:http';
import { type AddressInfo } from 'node:net';

export interface Heard {
  readonly path: string;
  readonly body: string;
  readonly headers: http.IncomingHttpHeaders;
}

type Manner = (answer: http.ServerResponse, heard: Heard) => void;

/** A checker of our own on loopback, with whatever manners a story needs. */
export class StubChecker {
  readonly heard: Heard[] = [];
  manner: Manner = says({ verdict: 'publish' });

  private constructor(private readonly server: http.Server) {}

  static async open(): Promise<StubChecker> {
    const server = http.createServer();
    const stub = new StubChecker(server);
    server.on('request', (request, answer) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const heard = {
          path: request.url ?? '',
          body: Buffer.concat(chunks).toString('utf8'),
          headers: request.headers,
        };
        stub.heard.push(heard);
        stub.manner(answer, heard);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return stub;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

export function says(answer: unknown, status = 200, headers: Record<string, string> = {}): Manner {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return (response) => response.writeHead(status, headers).end(text);
}

/** As a receiver of our signed calls checks them (docs/checker.md). */
export function signatureOf({ headers, body }: Heard, secret: string): string {
  return `sha256=${createHmac('sha256', secret)
    .update(`${String(headers['riposte-timestamp'])}.${body}`)
    .digest('hex')}`;
}
