/** What a JSON text may be, judged on the text itself: a parser would already have built what is refused here. */
export interface JsonLimits {
  /** Levels of `[` and `{`. */
  readonly depth: number;
  /** Members of all objects together. */
  readonly keys: number;
}

export type JsonFlaw =
  { readonly kind: 'too-deep' | 'too-many-keys' } | { readonly kind: 'repeated'; readonly key: string };

const quote = 0x22;
const backslash = 0x5c;

/**
 * One pass over the text; stops at the first flaw, so it never does more than the limits allow. It says nothing about
 * syntax: a text without flaw may still be no JSON. Keys are compared as decoded, so `"a"` and `"\u0061"` are the same.
 */
export function flawInJson(text: string, limits: JsonLimits): JsonFlaw | null {
  const open: (Set<string> | null)[] = [];
  let keys = 0;
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charCodeAt(i);
    if (character === quote) {
      const end = endOfString(text, i);
      const members = open.at(-1);
      if (members && followedByColon(text, end)) {
        const key = decoded(text.slice(i, end + 1));
        keys += 1;
        if (keys > limits.keys) return { kind: 'too-many-keys' };
        if (members.has(key)) return { kind: 'repeated', key };
        members.add(key);
      }
      i = end;
    } else if (character === 0x5b || character === 0x7b) {
      open.push(character === 0x7b ? new Set() : null);
      if (open.length > limits.depth) return { kind: 'too-deep' };
    } else if (character === 0x5d || character === 0x7d) {
      open.pop();
    }
  }
  return null;
}

/** The index of the closing quote, or of the end of a text that never closes it. */
function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text.charCodeAt(i) !== quote) i += text.charCodeAt(i) === backslash ? 2 : 1;
  return Math.min(i, text.length);
}

function followedByColon(text: string, end: number): boolean {
  let i = end + 1;
  while (text.charCodeAt(i) === 0x20 || (text.charCodeAt(i) >= 0x09 && text.charCodeAt(i) <= 0x0d)) i += 1;
  return text.charCodeAt(i) === 0x3a;
}

function decoded(literal: string): string {
  try {
    return literal.includes('\\') ? String(JSON.parse(literal)) : literal.slice(1, -1);
  } catch {
    return literal;
  }
}
