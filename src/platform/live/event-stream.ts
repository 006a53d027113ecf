import { type ServerResponse } from 'node:http';

/** How event streams are paced, in milliseconds. */
export class StreamPace {
  /** Proxies cut a connection that is silent for a minute (nginx: 60 s). */
  heartbeatMs = 20_000;
  /** Then it ends, and the reader's browser comes again: to whichever instance has room. */
  longestMs = 15 * 60_000;
  /** Streams of one client at once: more tabs than one reads in. */
  perClient = 4;
  /** How soon the stream of staff ends after their session or token did. */
  askAgainMs = 30_000;
}

/** What a reader may leave untaken before the stream is given up. */
const heldBytes = 64 * 1024;

/** After the end, browsers come again within this span, not all at once. */
const returnMs = { least: 3000, spread: 5000 };

/** One reader's `text/event-stream` (WHATWG HTML 9.2). */
export class EventStream {
  private readonly timers: readonly NodeJS.Timeout[];

  constructor(
    private readonly response: ServerResponse,
    readonly topic: string,
    { heartbeatMs, longestMs }: StreamPace,
  ) {
    this.timers = [
      setInterval(() => this.write(':\n\n'), heartbeatMs).unref(),
      setTimeout(() => this.end(), longestMs).unref(),
    ];
    response.once('close', () => this.rest());
    response
      .setHeader('content-type', 'text/event-stream; charset=utf-8')
      .setHeader('cache-control', 'no-store')
      .setHeader('x-accel-buffering', 'no')
      // A connection that has nothing to do after a stream would hold a closing house open.
      .setHeader('connection', 'close');
  }

  /** `mark` is where the reader is now; the browser names it when it comes again (`Last-Event-ID`). */
  begin(mark: string): void {
    this.write(`retry: ${returnMs.least + Math.floor(Math.random() * returnMs.spread)}\nid: ${mark}\n\n`);
  }

  send(event: string, data: unknown, mark: string): void {
    this.write(`event: ${event}\nid: ${mark}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    this.rest();
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    this.response.write(text);
    if (this.response.writableLength > heldBytes) this.response.destroy();
  }

  private rest(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }
}
