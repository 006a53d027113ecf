import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** One line of the log. */
export type LogLine = Readonly<Record<string, unknown>>;

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly ms: number;
}

export interface ServiceOptions {
  /** What the operator set; nothing of our own environment but PATH and TMPDIR. */
  readonly env: Readonly<Record<string, string>>;
  /** Words for Node, before the command. */
  readonly node?: readonly string[];
  /** The working folder, in which a `.env` may lie; unless given, one without. */
  readonly cwd?: string;
}

const living = new Set<ChildProcess>();

/** `riposte serve` as an operator runs it: a process of its own, in a group of its own. */
export class Service {
  readonly log: LogLine[] = [];
  complaint = '';
  readonly #child: ChildProcess;
  readonly #over: Promise<Ended>;
  #url: string | null = null;

  constructor({ env, node = [], cwd = tmpdir() }: ServiceOptions) {
    this.#child = spawn(process.execPath, [...node, cli, 'serve'], {
      cwd,
      env: environment({ PORT: '0', REPLY_LIMITS: 'off', REPLY_LIMITS_SITE: 'off', ...env }),
      detached: true,
      // By the channel it hears when we are no more (node-version.mjs), so that a test run that is killed leaves nothing behind.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    living.add(this.#child);
    const begun = performance.now();
    this.#over = once(this.#child, 'close').then(([code]) => ({
      code: code as number | null,
      ms: performance.now() - begun,
    }));
    void this.#over.then(() => living.delete(this.#child));
    this.#child.stderr?.on('data', (text: Buffer) => (this.complaint += text.toString()));
    createInterface({ input: this.#child.stdout as NodeJS.ReadableStream }).on('line', (line) => this.hear(line));
  }

  /** Starts it and waits until it listens. */
  static async listening(options: ServiceOptions): Promise<Service> {
    const service = new Service(options);
    await service.told('listening');
    return service;
  }

  get url(): string {
    if (!this.#url) throw new Error('It does not listen yet.');
    return this.#url;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** The first log line of this event; rejects when the process ends without it. */
  async told(event: string): Promise<LogLine> {
    for (;;) {
      const line = this.log.find((candidate) => candidate['event'] === event);
      if (line) return line;
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
        throw new Error(`It ended before it said "${event}": ${this.complaint || JSON.stringify(this.log.at(-1))}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Sends the signal and waits for the end; `ms` counts from the signal. */
  async end(name: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    const begun = performance.now();
    this.signal(name);
    const { code } = await this.#over;
    return { code, ms: performance.now() - begun };
  }

  get over(): Promise<Ended> {
    return this.#over;
  }

  private hear(line: string): void {
    const told = JSON.parse(line) as LogLine;
    this.log.push(told);
    if (told['event'] === 'listening') this.#url = String(told['url']);
  }
}

/** For `afterEach`: what a failed story left running. */
export function endServices(): void {
  for (const child of living) child.kill('SIGKILL');
}

export interface Said {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command as an operator types it; `stdin` is what is piped into it. */
export async function riposte(
  words: readonly string[],
  { env, node = [], cwd = tmpdir(), stdin = '' }: ServiceOptions & { readonly stdin?: string },
): Promise<Said> {
  const child = spawn(process.execPath, [...node, cli, ...words], { cwd, env: environment(env) });
  living.add(child);
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (text: Buffer) => (said.stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said.stderr += text.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const [code] = (await once(child, 'close')) as [number | null];
  living.delete(child);
  return { code, ...said };
}

function environment(env: Readonly<Record<string, string>>): Record<string, string> {
  const kept = ['PATH', 'TMPDIR'].flatMap((name) => (process.env[name] ? [[name, process.env[name] as string]] : []));
  return { ...(Object.fromEntries(kept) as Record<string, string>), ...env };
}
