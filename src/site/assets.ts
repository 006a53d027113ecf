import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deskScript, littleScript } from './little-script.js';

export interface Asset {
  /** Changes with the content, so that it may be cached for ever. */
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** What pages refer to, read once. */
export const assets = {
  site: readAsset('site.css', 'text/css; charset=utf-8'),
  moderation: readAsset('moderation.css', 'text/css; charset=utf-8'),
  reference: readAsset('reference.css', 'text/css; charset=utf-8'),
  icon: readAsset('icon.svg', 'image/svg+xml'),
  passkey: readAsset('passkey.js', 'text/javascript; charset=utf-8'),
  script: asset('riposte.js', 'text/javascript; charset=utf-8', littleScript()),
  deskScript: asset('desk.js', 'text/javascript; charset=utf-8', deskScript()),
} as const;

function readAsset(file: string, contentType: string): Asset {
  return asset(file, contentType, readFileSync(new URL(`./assets/${file}`, import.meta.url)));
}

function asset(file: string, contentType: string, bytes: Buffer): Asset {
  const print = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { path: `/assets/${file.replace('.', `.${print}.`)}`, contentType, bytes };
}
