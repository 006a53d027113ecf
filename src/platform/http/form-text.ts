/** What came with a form, as text by field. */
export type FormFields = Record<string, string>;

export type FormFlaw =
  { readonly kind: 'malformed' | 'too-many' } | { readonly kind: 'repeated'; readonly name: string };

/** `application/x-www-form-urlencoded` (WHATWG URL 5.1), but strict: each escape is whole and UTF-8, each name comes once. */
export function readForm(
  text: string,
  mostPairs: number,
): { readonly fields: FormFields } | { readonly flaw: FormFlaw } {
  const fields: FormFields = {};
  const pairs = pairsOf(text, mostPairs);
  if (pairs.length > mostPairs) return { flaw: { kind: 'too-many' } };
  for (const pair of pairs) {
    if (pair === '') continue;
    const [name, value] = split(pair).map(unescaped);
    if (name === undefined || value === undefined || name === null || value === null)
      return { flaw: { kind: 'malformed' } };
    if (Object.hasOwn(fields, name)) return { flaw: { kind: 'repeated', name } };
    own(fields, name, value);
  }
  return { fields };
}

/** What can still be read of a form that was refused, to show it back to the person: the first value of each name. */
export function rescueForm(text: string, mostPairs: number): FormFields {
  const fields: FormFields = {};
  for (const pair of pairsOf(text, mostPairs).slice(0, mostPairs)) {
    const [name = '', value = ''] = split(pair);
    const readable = unescaped(name) ?? name;
    if (pair !== '' && !Object.hasOwn(fields, readable)) own(fields, readable, unescaped(value) ?? value);
  }
  return fields;
}

/** One percent-encoded piece, plus signs as spaces; null when an escape is broken or spells no UTF-8. */
export function unescaped(piece: string): string | null {
  try {
    return decodeURIComponent(piece.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

/** At most one more than allowed, so that a body full of `&` costs nothing. An empty pair (`a=1&&b=2`) counts as one. */
function pairsOf(text: string, most: number): string[] {
  return text === '' ? [] : text.split('&', most + 1);
}

function split(pair: string): string[] {
  const equals = pair.indexOf('=');
  return equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
}

/** Assignment would run the setter of `__proto__`. */
function own(fields: FormFields, name: string, value: string): void {
  Object.defineProperty(fields, name, { value, enumerable: true, writable: true, configurable: true });
}
