import http from 'node:http';
import { type TestHouse } from '../support/house.js';

export interface Heard {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  readonly ms: number;
  json<T = any>(): T;
}

export interface Said {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Words that only our insides use: a stack, a statement, a framework's code. */
const insides =
  /FST_ERR|node_modules|\n\s+at |QueryFailed|TypeORM|\bZod|SQLSTATE|syntax error|invalid input syntax|undefined is not/;

/** The most that a refusal for programs may say, in bytes (OWASP ASVS 5.0 16.5.1: generic, and no echo). */
export const smallBytes = 2048;

/** Sends what nobody means, and holds every answer to the house's manners: never 5xx, never its insides, never much. */
export class Stranger {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
  sent = 0;
  slowestMs = 0;

  constructor(
    private readonly house: Pick<TestHouse, 'url'>,
    private readonly always: Readonly<Record<string, string>> = {},
  ) {}

  async say(path: string, { method = 'GET', headers = {}, body }: Said = {}): Promise<Heard> {
    const start = performance.now();
    const length: Record<string, string> =
      body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const all = { ...this.always, ...length, ...headers };
    const heard = await this.exchange(path, { method, headers: all, ...(body === undefined ? {} : { body }) });
    this.sent += 1;
    this.slowestMs = Math.max(this.slowestMs, performance.now() - start);
    const what = `${method} ${path.slice(0, 120)} ${String(body ?? '').slice(0, 120)} → ${heard.status}`;
    if (heard.status >= 500) throw new Error(`${what}: a mistake of ours. ${heard.text.slice(0, 300)}`);
    if (insides.test(heard.text)) throw new Error(`${what}: shows its insides. ${heard.text.slice(0, 300)}`);
    const program = String(heard.headers['content-type']).startsWith('application/problem+json');
    if (program && Buffer.byteLength(heard.text) > smallBytes) throw new Error(`${what}: says too much.`);
    const { server, 'x-powered-by': poweredBy, 'x-content-type-options': sniff } = heard.headers;
    const policy = String(heard.headers['content-security-policy']);
    const guarded = sniff === 'nosniff' && policy.startsWith("default-src 'none'") && !policy.includes('unsafe');
    if (!guarded || server !== undefined || poweredBy !== undefined) throw new Error(`${what}: goes out unguarded.`);
    return { ...heard, ms: performance.now() - start, json: () => JSON.parse(heard.text) };
  }

  post(path: string, type: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}) {
    return this.say(path, { method: 'POST', headers: { 'content-type': type, ...headers }, body });
  }

  /** As JSON: a value, or text and bytes as they are. */
  json(path: string, value: unknown, method = 'POST'): Promise<Heard> {
    const body = typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value);
    return this.say(path, { method, headers: { 'content-type': 'application/json' }, body });
  }

  form(path: string, fields: Readonly<Record<string, string>> | string): Promise<Heard> {
    const body = typeof fields === 'string' ? fields : new URLSearchParams(fields).toString();
    return this.post(path, 'application/x-www-form-urlencoded', body, { 'sec-fetch-site': 'same-origin' });
  }

  leave(): void {
    this.agent.destroy();
  }

  private exchange(path: string, { method, headers, body }: Said): Promise<Omit<Heard, 'ms' | 'json'>> {
    const { hostname, port } = new URL(this.house.url);
    return new Promise((resolve, reject) => {
      const request = http.request({ hostname, port, path, method, headers, agent: this.agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
        response.on('error', reject);
      });
      request.on('error', reject);
      request.end(body);
    });
  }
}

/**
 * A probe that asks ten times a second whether the house still answers. Resolves to the longest wait, in milliseconds, counted
 * from when the question was due: it shares its thread with the house, and could not even ask while that stands still.
 */
export function watchPulse(house: Pick<TestHouse, 'url'>): () => Promise<number> {
  let worst = 0;
  const waiting = new Set<Promise<void>>();
  let due = performance.now() + 100;
  const timer = setInterval(() => {
    const start = Math.min(due, performance.now());
    due = performance.now() + 100;
    const beat = fetch(new URL('/health/live', house.url), { headers: { connection: 'close' } })
      .then((answer) => answer.text())
      .then(
        () => void (worst = Math.max(worst, performance.now() - start)),
        () => void (worst = Infinity),
      )
      .finally(() => waiting.delete(beat));
    waiting.add(beat);
  }, 100);
  return async () => {
    worst = Math.max(worst, performance.now() - due);
    clearInterval(timer);
    await Promise.all(waiting);
    return worst;
  };
}
