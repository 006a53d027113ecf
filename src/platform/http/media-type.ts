/** A parsed Content-Type (RFC 9110 8.3.1): lower-case type, and its charset if it names one. */
export interface MediaType {
  readonly type: string;
  readonly charset: string | null;
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const whole = new RegExp(
  `^[ \\t]*(${token}/${token})((?:[ \\t]*;[ \\t]*${token}=(?:${token}|"[^"\\\\]*"))*)[ \\t]*;?[ \\t]*$`,
);
const charset = new RegExp(`;[ \\t]*charset=(?:(${token})|"([^"\\\\]*)")`, 'gi');

/** Null for anything that two readers could read in two ways: no type, two types, half a parameter, two charsets. */
export function parseMediaType(header: string): MediaType | null {
  const [, type, parameters = ''] = whole.exec(header.slice(0, 256)) ?? [];
  const charsets = [...parameters.matchAll(charset)];
  if (type === undefined || header.length > 256 || charsets.length > 1) return null;
  return { type: type.toLowerCase(), charset: (charsets[0]?.[1] ?? charsets[0]?.[2])?.toLowerCase() ?? null };
}
