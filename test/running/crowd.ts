import { Agent, type IncomingMessage, request } from 'node:http';
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';

/** What a client knows about a reply that it sent. A lost connection or a time-out is no refusal: the reply may stand. */
export interface Attempt {
  readonly key: string;
  readonly comment: string;
  readonly outcome: 'ok' | 'refused' | 'unknown';
  /** Of the answer; null when there came none. */
  readonly status: number | null;
  /** The comment's id, when the answer told it. */
  readonly id: string | null;
}

/**
 * Readers who leave one reply after the other, each under a key of its own, and write down what they were told. Who finds the
 * house gone goes home, unless they stay.
 */
export class Crowd {
  readonly log: Attempt[] = [];
  readonly #agent = new Agent({ keepAlive: true });
  #leaving = false;
  readonly #goesHome: boolean;
  readonly #members: readonly Promise<void>[];

  constructor(
    private readonly url: string,
    private readonly slug: string,
    size: number,
    { stays = false } = {},
  ) {
    this.#goesHome = !stays;
    this.#members = Array.from({ length: size }, () => this.member());
  }

  get acknowledged(): number {
    return this.log.filter(({ outcome }) => outcome === 'ok').length;
  }

  /** Resolves when so many replies were acknowledged. */
  async hasLeft(replies: number): Promise<void> {
    while (this.acknowledged < replies) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** Nobody begins another reply; resolves when all have their answer, or know that none will come. */
  async leaves(): Promise<readonly Attempt[]> {
    this.#leaving = true;
    await Promise.all(this.#members);
    this.#agent.destroy();
    return this.log;
  }

  private async member(): Promise<void> {
    while (!this.#leaving) {
      const attempt = await leaveReply(this.url, this.slug, { key: randomUUID() }, this.#agent);
      this.log.push(attempt);
      if (attempt.status === null && this.#goesHome) return;
      if (attempt.outcome !== 'ok') await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** One reply. What it says is made from its key, in several scripts, so that a byte that changed would show. */
export async function leaveReply(
  url: string,
  slug: string,
  { key, comment = `“${key}” <b>\\ — ñ 漢字 عربي 🙂` }: { readonly key: string; readonly comment?: string },
  agent?: Agent,
): Promise<Attempt> {
  const reply = { comment, name: 'Ada', email: `${key}@example.org` };
  try {
    const { status, body } = await post(`${url}/api/v1/articles/${slug}/comments`, reply, key, agent);
    const told = JSON.parse(body) as { id?: string; code?: string };
    // Who is turned away at the door left nothing; who was given up on may have.
    const turnedAway = status < 500 || told.code === 'busy';
    const outcome = status === 201 ? 'ok' : turnedAway ? 'refused' : 'unknown';
    return { key, comment, outcome, status, id: told.id ?? null };
  } catch (error) {
    const never = (error as NodeJS.ErrnoException).code === 'ECONNREFUSED';
    return { key, comment, outcome: never ? 'refused' : 'unknown', status: null, id: null };
  }
}

function post(
  url: string,
  value: unknown,
  key: string,
  agent: Agent | undefined,
): Promise<{ readonly status: number; readonly body: string }> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key };
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', agent: agent ?? false, headers, timeout: 10_000 });
    sending.on('timeout', () => sending.destroy(new Error('No answer in ten seconds.')));
    sending.on('error', reject);
    sending.on('response', (answer: IncomingMessage) => {
      text(answer).then((body) => resolve({ status: answer.statusCode ?? 0, body }), reject);
    });
    sending.end(JSON.stringify(value));
  });
}
