import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** 32 bytes, as Standard Webhooks writes them. */
export function newHookSecret(): string {
  return `${prefix}${randomBytes(32).toString('base64')}`;
}

export interface Signed {
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/** The headers of Standard Webhooks: HMAC-SHA-256 over `id.timestamp.body`, with the bytes of the secret. */
export function signatureHeaders(secret: string, { id, at, body }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`, 'utf8').digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac}` };
}
