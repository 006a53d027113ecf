import { readFileSync } from 'node:fs';

/** In the order in which they need each other. */
const parts = ['pages', 'order', 'thread', 'reply', 'news', 'paging', 'preview', 'work', 'effort', 'main'];
const deskParts = ['asking', 'rows', 'toasts', 'filling', 'acts', 'keys', 'claims', 'news', 'main'];

/**
 * The modules of `script/` as one, so that a browser asks once. They share one scope: no two of them may name two things alike,
 * and each names what it imports as it is called at home.
 */
export function littleScript(): Buffer {
  return oneOf(parts.map((part) => `script/${part}`));
}

/** For the pages of staff alone. */
export function deskScript(): Buffer {
  return oneOf(['script/pages', ...deskParts.map((part) => `desk-script/${part}`)]);
}

function oneOf(modules: readonly string[]): Buffer {
  const texts = modules.map((name) => readFileSync(new URL(`./${name}.js`, import.meta.url), 'utf8'));
  return Buffer.from(texts.map(withoutSeams).join('\n'));
}

function withoutSeams(text: string): string {
  return text.replace(/^import [^;]*;\n/gm, '').replace(/^export /gm, '');
}
