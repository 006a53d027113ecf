import http from 'node:http';
import { type TestHouse } from '../support/house.js';

export interface Heard {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  /** How long this process was at work meanwhile, house and stories together, in milliseconds: a busy machine adds nothing. */
  readonly workMs: number;
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

  constructor(
    private readonly house: Pick<TestHouse, 'url'>,
    private readonly always: Readonly<Record<string, string>> = {},
  ) {}

  async say(path: string, { method = 'GET', headers = {}, body }: Said = {}): Promise<Heard> {
    const length: Record<string, string> =
      body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const all = { ...this.always, ...length, ...headers };
    const heard = await this.patiently(path, { method, headers: all, ...(body === undefined ? {} : { body }) });
    const what = `${method} ${path.slice(0, 120)} ${String(body ?? '').slice(0, 120)} → ${heard.status}`;
    if (heard.status >= 500) throw new Error(`${what}: a mistake of ours. ${heard.text.slice(0, 300)}`);
    if (insides.test(heard.text)) throw new Error(`${what}: shows its insides. ${heard.text.slice(0, 300)}`);
    const program = String(heard.headers['content-type']).startsWith('application/problem+json');
    if (program && Buffer.byteLength(heard.text) > smallBytes) throw new Error(`${what}: says too much.`);
    if (!guarded(heard.headers)) throw new Error(`${what}: goes out unguarded.`);
    return { ...heard, json: () => JSON.parse(heard.text) };
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

  /** Who is asked to come back comes back: on a busy machine a connection to the database may be late. */
  private async patiently(path: string, said: Said): Promise<Omit<Heard, 'json'>> {
    for (let tries = 1; ; tries++) {
      const before = process.cpuUsage();
      const heard = await this.exchange(path, said);
      const { user, system } = process.cpuUsage(before);
      const told = heard.status === 503 && heard.headers['retry-after'] !== undefined;
      if (!told || tries === 20) return { ...heard, workMs: (user + system) / 1000 };
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  private exchange(path: string, { method, headers, body }: Said): Promise<Omit<Heard, 'workMs' | 'json'>> {
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

function guarded(headers: http.IncomingHttpHeaders): boolean {
  const policy = String(headers['content-security-policy']);
  const safe = policy.startsWith("default-src 'none'") && !policy.includes('unsafe');
  const silent = headers.server === undefined && headers['x-powered-by'] === undefined;
  return safe && silent && headers['x-content-type-options'] === 'nosniff';
}

/**
 * A probe that asks ten times a second whether the house still answers. Resolves to the longest wait, in milliseconds, counted
 * from when the question was due: it shares its thread with the house, and could not even ask while that stands still. A wait
 * counts as long as this process was at work in it, so that a busy machine is no fault of the house.
 */
export function watchPulse(house: Pick<TestHouse, 'url'>): () => Promise<number> {
  let worst = 0;
  const waiting = new Set<Promise<void>>();
  let [due, worked] = [performance.now() + 100, process.cpuUsage()];
  const late = (since: number, work: NodeJS.CpuUsage) => {
    const { user, system } = process.cpuUsage(work);
    worst = Math.max(worst, Math.min(performance.now() - since, (user + system) / 1000));
  };
  const timer = setInterval(() => {
    const [since, work] = [Math.min(due, performance.now()), worked];
    [due, worked] = [performance.now() + 100, process.cpuUsage()];
    const beat = fetch(new URL('/health/live', house.url), { headers: { connection: 'close' } })
      .then((answer) => answer.text())
      .then(
        () => late(since, work),
        () => void (worst = Infinity),
      )
      .finally(() => waiting.delete(beat));
    waiting.add(beat);
  }, 100);
  return async () => {
    late(due, worked);
    clearInterval(timer);
    await Promise.all(waiting);
    return worst;
  };
}
