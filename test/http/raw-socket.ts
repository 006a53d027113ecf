import { connect } from 'node:net';

export interface RawAnswer {
  /** All that came until the connection ended or `waitMs` passed. */
  readonly text: string;
  readonly status: number;
  readonly closed: boolean;
  readonly ms: number;
}

/** Sends bytes as they are, in pieces if asked, and listens until the other side closes. */
export function sendRaw(
  port: number,
  pieces: string | readonly (string | Buffer)[],
  { everyMs = 0, waitMs = 1500 } = {},
): Promise<RawAnswer> {
  const start = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const rest = typeof pieces === 'string' ? [pieces] : [...pieces];
    let text = '';
    const end = (closed: boolean) => {
      clearTimeout(timer);
      clearInterval(sender);
      socket.destroy();
      resolve({
        text,
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0),
        closed,
        ms: performance.now() - start,
      });
    };
    const timer = setTimeout(() => end(false), waitMs);
    const send = () => {
      const piece = rest.shift();
      if (piece === undefined) clearInterval(sender);
      else socket.write(piece);
    };
    const sender = setInterval(send, everyMs);
    socket.on('connect', send);
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => end(true));
  });
}
