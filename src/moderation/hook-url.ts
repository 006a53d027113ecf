import { judgeWebUrl } from '../platform/http/web-url.js';

const longest = 500;

/** The address of a receiver as we keep it; null for what is none. Where private ones are allowed, they may be numbers, and without TLS. */
export function hookUrl(text: string, mayBePrivate: boolean): string | null {
  const typed = text.trim();
  if (mayBePrivate) return anyUrl(typed);
  const judged = judgeWebUrl(typed);
  return 'value' in judged && judged.value.startsWith('https:') ? judged.value : null;
}

function anyUrl(typed: string): string | null {
  if (!URL.canParse(typed)) return null;
  const { protocol, username, password, href } = new URL(typed);
  const web = protocol === 'http:' || protocol === 'https:';
  return web && username === '' && password === '' && href.length <= longest ? href : null;
}
