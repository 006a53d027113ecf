import { argon2Sync } from 'node:crypto';
import { hashPassword, isOutdated, isPasswordOf, nobodysHash } from './password-hash.js';

const passwords = [
  'a quiet morning',
  ' leading and trailing ',
  'پنجره باز است',
  '🦊'.repeat(8),
  'x'.repeat(200),
  'nul\0inside',
];

it.each(passwords)('knows %j again', async (password) => {
  const phc = await hashPassword(password);

  expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await isPasswordOf(phc, password)).toBe(true);
  expect(await isPasswordOf(phc, `${password}.`)).toBe(false);
});

it('counts every character of a long one', async () => {
  const phc = await hashPassword('x'.repeat(200));

  expect(await isPasswordOf(phc, `${'x'.repeat(199)}y`)).toBe(false);
});

it('takes a letter and its accent, typed apart or as one, for the same', async () => {
  const phc = await hashPassword('häuser am see'.normalize('NFD'));

  expect(await isPasswordOf(phc, 'häuser am see'.normalize('NFC'))).toBe(true);
});

it('salts: the same password twice is two hashes', async () => {
  expect(await hashPassword('a quiet morning')).not.toBe(await hashPassword('a quiet morning'));
});

it('still opens a hash of a lower cost, and says that it is outdated', async () => {
  const [nonce, memory, passes, parallelism] = [Buffer.alloc(16, 7), 8192, 1, 1];
  const tag = argon2Sync('argon2id', { message: 'a quiet morning', nonce, memory, passes, parallelism, tagLength: 32 });
  const phc = `$argon2id$v=19$m=8192,t=1,p=1$${base64(nonce)}$${base64(tag)}`;

  expect(await isPasswordOf(phc, 'a quiet morning')).toBe(true);
  expect(isOutdated(phc)).toBe(true);
  expect(isOutdated(await hashPassword('a quiet morning'))).toBe(false);
});

it('has a hash that is nobody’s, at today’s cost', async () => {
  expect(await isPasswordOf(nobodysHash, '')).toBe(false);
  expect(isOutdated(nobodysHash)).toBe(false);
});

it('refuses a hash that it did not write', async () => {
  await expect(isPasswordOf('$2b$10$abcdefghijklmnopqrstuv', 'a quiet morning')).rejects.toThrow(/not a password hash/);
});

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
