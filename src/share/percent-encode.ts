/** Everything but the unreserved characters of RFC 3986, 2.3, as UTF-8. `text` is well formed (no lone surrogates). */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
