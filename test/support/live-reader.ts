import { type TestHouse } from './house.js';

export interface LiveEvent {
  readonly event: string;
  readonly id: string;
  readonly data: { readonly id: string; readonly parentId: string | null; readonly rootId: string };
}

/** A browser that keeps a `text/event-stream` open, without coming again by itself. Close it. */
export class LiveReader {
  readonly events: LiveEvent[] = [];
  /** Everything as it came. */
  text = '';
  over = false;

  private constructor(
    readonly status: number,
    readonly headers: Headers,
    private readonly gone: AbortController,
  ) {}

  static async open(house: Pick<TestHouse, 'url'>, path: string, headers: Record<string, string> = {}) {
    const gone = new AbortController();
    const response = await fetch(new URL(path, house.url), { headers, signal: gone.signal });
    const reader = new LiveReader(response.status, response.headers, gone);
    void reader.read(response.body).catch(() => undefined);
    return reader;
  }

  /** What was told of which comment, in order. */
  get told(): [string, string][] {
    return this.events.map(({ event, data }) => [event, data.id]);
  }

  close(): void {
    this.gone.abort();
  }

  private async read(body: ReadableStream<Uint8Array> | null): Promise<void> {
    const decoder = new TextDecoder();
    for await (const chunk of body ?? []) this.take(decoder.decode(chunk, { stream: true }));
    this.over = true;
  }

  private take(text: string): void {
    this.text += text;
    const frames = this.text.split('\n\n').slice(0, -1);
    this.events.splice(0, this.events.length, ...frames.map(parsed).filter((event) => event !== null));
  }
}

function parsed(frame: string): LiveEvent | null {
  const fields = Object.fromEntries(
    frame.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const { event, id = '', data } = fields;
  return event && data ? { event, id, data: JSON.parse(data) as LiveEvent['data'] } : null;
}

/** Waits for a condition, not for a time. */
export async function until(condition: () => boolean | Promise<boolean>, withinMs = 8000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`It did not come to pass: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
