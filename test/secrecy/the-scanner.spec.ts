import { createHash } from 'node:crypto';
import { aCanary, CanaryScanner } from '../support/canary.js';

/** Guards the guard: a scanner that finds nothing is worth nothing until it has found everything that was planted. */

const canary = aCanary('a reader');
const { email } = canary;
const lower = email.toLowerCase();
const [local = '', domain = ''] = lower.split('@');
const scanner = new CanaryScanner([canary, aCanary('somebody else')]);
const each = (text: string, shape: (code: string, character: string) => string) =>
  [...text].map((character) => shape(character.charCodeAt(0).toString(16), character)).join('');
const digest = (kind: string, encoding: 'hex' | 'base64' | 'base64url') =>
  createHash(kind).update(lower).digest(encoding);

describe('the scanner', () => {
  it.each([
    ['as it was typed', `<p>${email}</p>`],
    ['in small letters', `"email":"${lower}"`],
    ['in capitals', email.toUpperCase()],
    ['in a link', `mailto:${encodeURIComponent(email)}`],
    ['in a link, every letter escaped', each(email, (code) => `%${code.toUpperCase()}`)],
    ['as HTML with one entity', email.replace('@', '&#64;').replaceAll('.', '&period;')],
    ['as HTML entities throughout', each(email, (code) => `&#x${code};`)],
    ['as decimal entities throughout', each(email, (_, character) => `&#${character.charCodeAt(0)};`)],
    ['as JSON escapes', each(email, (code) => `\\u00${code}`)],
    ['as JSON with one escape', email.replace('@', '\\u0040')],
    ['as quoted-printable', email.replace('@', '=40')],
    ['as quoted-printable over two lines', `${email.slice(0, 9)}=\r\n${email.slice(9)}`],
    ['in base64', Buffer.from(email).toString('base64')],
    ['in base64 behind one byte', Buffer.from(`<${email}>`).toString('base64')],
    ['in base64 behind two bytes', Buffer.from(`::${lower}, and more`).toString('base64')],
    ['in base64 for addresses of pages', Buffer.from(`{"email":"${email}"}`).toString('base64url')],
    ['as hex', `\\x${Buffer.from(lower).toString('hex')}`],
    ['backwards', [...email].toReversed().join('')],
    ['by its local part', `@${local}`],
    ['by its domain', `at ${domain}`],
    ['in words', lower.replace('@', ' at ').replaceAll('.', ' dot ')],
  ])('finds an address %s', (_, text) => {
    expect(scanner.look([['here', `before ${text} after`]])).toContainEqual(
      expect.objectContaining({ whose: 'a reader', where: 'here' }),
    );
  });

  it.each(['md5', 'sha1', 'sha256', 'sha512'])('finds its %s, as an avatar would carry it', (kind) => {
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      const found = scanner.look([['avatar', `https://avatars.example/${digest(kind, encoding)}?s=80`]]);
      expect(found).toEqual([{ whose: 'a reader', form: kind, where: 'avatar' }]);
    }
    expect(scanner.look([['avatar', digest(kind, 'hex').toUpperCase().slice(0, 16)]])).toHaveLength(1);
  });

  it('is quiet where only the masked form stands', () => {
    expect(scanner.look([['queue', `k…@d….example ${digest('sha384', 'hex')} ${local.slice(0, 6)}`]])).toEqual([]);
  });
});
