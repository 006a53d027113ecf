import { type FormFields } from './form-text.js';

const MOST_PARTS = 32;

/**
 * The text fields of a `multipart/form-data` body (RFC 7578), which we do not take: only to show back to a person what a
 * page of theirs had sent that way. Files and what cannot be read are left out.
 */
export function rescueMultipart(text: string, contentType: string): FormFields {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return {};
  const entries = text
    .split(`--${boundary}`, MOST_PARTS + 1)
    .map(entryOf)
    .filter((entry) => entry !== null);
  return Object.fromEntries(entries);
}

function entryOf(part: string): [string, string] | null {
  const end = part.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const head = part.slice(0, end);
  const name = /^content-disposition:\s*form-data;[^\r\n]*?\bname="([^"\r\n]{1,80})"/im.exec(head)?.[1];
  return name === undefined || /\bfilename/i.test(head) ? null : [name, part.slice(end + 4).replace(/\r\n$/, '')];
}
