import { type TestHouse } from './house.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  json<T = any>(): T;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Somebody at a browser without script, or a program: requests and what comes back. Redirects are not followed. */
export class Visitor {
  constructor(
    readonly house: Pick<TestHouse, 'url'>,
    private readonly always: Readonly<Record<string, string>> = {},
  ) {}

  async send(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
    const response = await fetch(new URL(path, this.house.url), {
      method,
      headers: { connection: 'close', ...this.always, ...headers },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    const streams = response.headers.get('content-type')?.startsWith('text/event-stream');
    const text = streams ? await beginning(response) : await response.text();
    return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) };
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, { headers });
  }

  /** As a form without script sends it. */
  submit(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  }

  /** As a program sends it. */
  post(path: string, value: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.json('POST', path, value, headers);
  }

  json(method: string, path: string, value?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    if (value === undefined) return this.send(path, { method, headers });
    return this.send(path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(value),
    });
  }
}

/** What an endless answer says at once; then the visitor hangs up. */
async function beginning(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const silence = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 300));
  const first = await Promise.race([reader?.read(), silence]);
  await reader?.cancel();
  return first?.value ? new TextDecoder().decode(first.value) : '';
}
