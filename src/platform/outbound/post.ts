import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.js';

export interface Posted {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For all of it: name, connection, answer. */
  readonly deadlineMs: number;
  /** The operator said that it may stand in a network of our own, and there do without TLS. */
  readonly mayBePrivate: boolean;
}

export interface PostAnswer {
  readonly status: number;
  readonly headers: Readonly<http.IncomingHttpHeaders>;
  readonly body: string;
}

/** Why there is no answer. Says nothing of what was sent. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor(readonly why: 'too-slow' | 'too-large' | 'not-public' | 'unreachable') {
    super(why);
  }
}

const mostBytes = 16_384;

/**
 * Sends to one address and follows nowhere. The name is looked up once, and only a public address of those is connected to, unless
 * private ones are allowed: so neither a name that leads home nor one that changes its mind does harm. Throws NoAnswer.
 */
export async function post(request: Posted): Promise<PostAnswer> {
  const { url, headers, body, deadlineMs, mayBePrivate } = request;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const named = isIP(host) === 0;
  if (!mayBePrivate && (url.protocol !== 'https:' || (!named && !isPublicAddress(host))))
    throw new NoAnswer('not-public');
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(deadlineMs);
    const fail = (error: unknown) => reject(asNoAnswer(error, signal.aborted));
    const sent = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      agent: false,
      signal,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), 'accept-encoding': 'identity' },
      ...(mayBePrivate ? {} : { lookup: onlyPublic }),
    });
    sent.on('error', fail);
    sent.on('response', (answer) => {
      const { statusCode: status = 0, headers: told } = answer;
      readAll(answer).then((text) => resolve({ status, headers: told, body: text }), fail);
    });
    sent.end(body);
  });
}

async function readAll(answer: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new NoAnswer('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const onlyPublic: LookupFunction = (name, options, found) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    const fit = (addresses ?? []).filter(({ address }) => isPublicAddress(address));
    const [first] = fit;
    if (error) found(error, '');
    else if (!first) found(new NoAnswer('not-public'), '');
    else if (options.all) found(null, fit);
    else found(null, first.address, first.family);
  });
};

function asNoAnswer(error: unknown, late: boolean): NoAnswer {
  if (error instanceof NoAnswer) return error;
  return new NoAnswer(late ? 'too-slow' : 'unreachable');
}
