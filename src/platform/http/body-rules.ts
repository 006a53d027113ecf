import { parseMediaType } from './media-type.js';

/** Programs talk JSON under `/api/`; people send forms everywhere else. */
export type Face = 'api' | 'pages';

/** What a body of some routes may be. The longest prefix wins. */
export interface BodyRule {
  /** Of the route pattern, such as `/api/v1/articles`. */
  readonly prefix: string;
  /** Any, when left out. */
  readonly methods?: readonly string[];
  readonly bytes: number;
  /** Members of all objects of a JSON body together, or fields of a form. */
  readonly keys: number;
}

/** 32 members hold every shape of ours. */
export const everyday: BodyRule = { prefix: '/', bytes: 64 * 1024, keys: 32 };

/** Levels of nesting that a JSON body may have. */
export const DEEPEST = 20;

/** A form over its limit is still read up to here, so that the page which refuses it can show the text: all that fits into its fields. */
export const RESCUED_BYTES = 512 * 1024;

export function ruleFor(rules: readonly BodyRule[], method: string, route: string): BodyRule {
  const fitting = rules.filter((rule) => route.startsWith(rule.prefix) && (rule.methods?.includes(method) ?? true));
  return fitting.reduce((best, rule) => (rule.prefix.length > best.prefix.length ? rule : best), everyday);
}

export function faceOf(path: string): Face {
  return path === '/api' || path.startsWith('/api/') ? 'api' : 'pages';
}

export interface BodyHeaders {
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
}

/** How a body is read; `rescue` reads a refused one for its text only. */
export type BodyPlan =
  { readonly read: 'json' | 'form' } | { readonly read: 'rescue' | 'refuse'; readonly why: string };

const wanted = {
  api: 'Please send JSON (application/json, UTF-8).',
  pages: 'Please send the form as it stands on the page.',
} as const;

/** Which types a face takes: exactly one, uncompressed, in UTF-8. Everything else is 415. */
export function planFor(face: Face, { contentType, contentEncoding }: BodyHeaders): BodyPlan {
  const media = contentType === undefined ? null : parseMediaType(contentType);
  const plain = contentEncoding === undefined || contentEncoding.trim().toLowerCase() === 'identity';
  const unicode = media?.charset == null || media.charset === 'utf-8';
  if (face === 'api') {
    return plain && unicode && media?.type === 'application/json'
      ? { read: 'json' }
      : { read: 'refuse', why: wanted.api };
  }
  if (plain && unicode && media?.type === 'application/x-www-form-urlencoded') return { read: 'form' };
  return { read: plain && media !== null ? 'rescue' : 'refuse', why: wanted.pages };
}
