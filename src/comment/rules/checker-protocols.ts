import { createHmac } from 'node:crypto';
import { type CheckerAnswer, cleanDetail } from './checker-answer.js';

export const protocols = ['signed', 'akismet'] as const;
export type Protocol = (typeof protocols)[number];

/** What a checker is told. Addresses only where the publisher said so. */
export interface AskedReply {
  readonly articleUrl: string;
  readonly lang: string;
  readonly name: string;
  readonly website: string | null;
  readonly text: string;
  readonly edited: boolean;
  readonly network: string | null;
  readonly email: string | null;
}

/** What moderators made of a reply that it had been asked about. */
export type Correction = 'wanted' | 'unwanted';

export interface Checker {
  readonly protocol: Protocol;
  readonly address: string;
  readonly secret: string;
  /** Our front page. */
  readonly site: string;
}

export interface CheckerRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly help?: string | undefined;
}

export function questionTo(checker: Checker, reply: AskedReply, at: Date): CheckerRequest {
  return checker.protocol === 'akismet'
    ? akismet(checker, 'comment-check', { ...akismetFields(reply), ...(reply.edited && { recheck_reason: 'edit' }) })
    : signed(checker, { kind: 'check', ...signedFields(reply) }, at);
}

/** Null: it is not to be told of this. Akismet wants to hear only where it was mistaken. */
export function correctionTo(
  checker: Checker,
  reply: AskedReply,
  { decided, said }: { readonly decided: Correction; readonly said: CheckerAnswer['says'] },
  at: Date,
): CheckerRequest | null {
  if (checker.protocol === 'signed')
    return signed(checker, { kind: 'decision', decided, said, ...signedFields(reply) }, at);
  if (decided === 'unwanted' && said !== 'spam') return akismet(checker, 'submit-spam', akismetFields(reply));
  return decided === 'wanted' && said === 'spam' ? akismet(checker, 'submit-ham', akismetFields(reply)) : null;
}

/** Holds nothing of any reader. */
export function trialOf(checker: Checker, at: Date): CheckerRequest {
  return checker.protocol === 'akismet'
    ? akismet(checker, 'verify-key', { key: checker.secret })
    : signed(checker, { kind: 'trial' }, at);
}

export function readAnswer(protocol: Protocol, { status, body, help }: Answered): CheckerAnswer {
  if (status !== 200) return away(`it answered ${status}`);
  return protocol === 'akismet' ? readAkismet(body, help) : readSigned(body);
}

/** Null: it works. */
export function faultInTrial(protocol: Protocol, { status, body, help }: Answered): string | null {
  if (protocol === 'signed') return status >= 200 && status < 300 ? null : `it answered ${status}`;
  if (status === 200 && body.trim() === 'valid') return null;
  return status === 200 ? (cleanDetail(help) ?? 'it does not know this key') : `it answered ${status}`;
}

function akismet(checker: Checker, path: string, fields: Readonly<Record<string, string>>): CheckerRequest {
  const base = checker.address.endsWith('/') ? checker.address : `${checker.address}/`;
  return {
    url: new URL(path, base),
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'user-agent': 'Riposte/1 | Akismet/1.1',
    },
    body: new URLSearchParams({
      api_key: checker.secret,
      blog: checker.site,
      blog_charset: 'UTF-8',
      ...fields,
    }).toString(),
  };
}

function akismetFields(reply: AskedReply): Record<string, string> {
  return {
    comment_type: 'comment',
    comment_author: reply.name,
    comment_content: reply.text,
    permalink: reply.articleUrl,
    blog_lang: reply.lang,
    ...(reply.website !== null && { comment_author_url: reply.website }),
    ...(reply.network !== null && { user_ip: reply.network.replace(/\/64$/, '') }),
    ...(reply.email !== null && { comment_author_email: reply.email }),
  };
}

function readAkismet(body: string, help: string | undefined): CheckerAnswer {
  if (body.trim() === 'true') return { says: 'spam', detail: null };
  if (body.trim() === 'false') return { says: 'publish', detail: null };
  return away(cleanDetail(help) ?? 'it answered neither true nor false');
}

/** The signature is over the time and the body as they stand, so that nobody in between can change or repeat them. */
function signed(checker: Checker, message: object, at: Date): CheckerRequest {
  const body = JSON.stringify({ version: 1, site: checker.site, ...message });
  const time = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', checker.secret).update(`${time}.${body}`, 'utf8').digest('hex');
  return {
    url: new URL(checker.address),
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Riposte/1',
      'riposte-timestamp': time,
      'riposte-signature': `sha256=${signature}`,
    },
    body,
  };
}

function signedFields(reply: AskedReply) {
  const { articleUrl, lang, name, website, text, edited, network, email } = reply;
  const sender = { ...(network !== null && { network }), ...(email !== null && { email }) };
  return { article: { url: articleUrl, lang }, reply: { name, website, text, edited }, sender };
}

function readSigned(body: string): CheckerAnswer {
  try {
    const { verdict, reason } = { ...(JSON.parse(body) as { verdict?: unknown; reason?: unknown } | null) };
    if (verdict === 'publish' || verdict === 'hold' || verdict === 'spam')
      return { says: verdict, detail: cleanDetail(reason) };
  } catch {
    // Told below, as any other answer that makes no sense.
  }
  return away('its answer makes no sense');
}

function away(detail: string): CheckerAnswer {
  return { says: 'away', detail };
}
