import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Started {
  readonly url: string;
  readonly adminUrl: string;
  readonly adopted: boolean;
  readonly firstStart: boolean;
}

export interface Options {
  readonly dataDir: string;
  readonly durable?: boolean;
  readonly userNamespaces?: boolean;
}

const living = new Set<ChildProcess>();

/** A process like the app's, in a process group of its own, that starts the server when it is told to. */
export class Owner {
  readonly #process: ChildProcess;
  #ended: Promise<unknown>;

  constructor() {
    this.#process = fork(new URL('./owner-process.mjs', import.meta.url), {
      detached: true,
      stdio: 'ignore',
      execArgv: [],
    });
    this.#ended = once(this.#process, 'exit');
    living.add(this.#process);
    void this.#ended.then(() => living.delete(this.#process));
  }

  /** Tests do not wait for the disk, unless they say `durable`. */
  async start(options: Options): Promise<Started> {
    return (await this.#order('start', { durable: false, ...options })) as Started;
  }

  async stop(): Promise<void> {
    await this.#order('stop');
    await this.leave();
  }

  async whyGone(): Promise<string | null> {
    return (await this.#order('whyGone')) as string | null;
  }

  /** Ends the process without a word to the server. */
  async leave(): Promise<void> {
    this.#process.send({ order: 'leave' });
    await this.#ended;
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
  }

  /** Ctrl-C in a terminal: the signal goes to the whole process group. */
  async pressCtrlC(): Promise<void> {
    const heard = once(this.#process, 'message');
    process.kill(-(this.#process.pid ?? 0), 'SIGINT');
    await heard;
  }

  async #order(order: string, options?: Options): Promise<unknown> {
    const answered = Promise.race([once(this.#process, 'message'), this.#ended]);
    this.#process.send({ order, options });
    const [message] = (await answered) as [{ answer?: unknown; refusal?: { name: string; message: string } }];
    if (typeof message !== 'object' || message === null) throw new Error(`The process ended during "${order}".`);
    if (message.refusal) throw Object.assign(new Error(message.refusal.message), { name: message.refusal.name });
    return message.answer;
  }
}

/** For `afterEach`: what a failed story left running. */
export function endOwners(): void {
  for (const child of living) child.kill('SIGKILL');
}
