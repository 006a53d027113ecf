import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

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
} as const;

function readAsset(file: string, contentType: string): Asset {
  const bytes = readFileSync(new URL(`./assets/${file}`, import.meta.url));
  const print = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { path: `/assets/${file.replace('.', `.${print}.`)}`, contentType, bytes };
}
