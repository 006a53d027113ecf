import { randomInt } from 'node:crypto';

/** Crockford's: no letter that looks like a digit or another letter, and no U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const count = 10;

/** Ten codes of fifty random bits: `7K3QX-90VTB`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: count }, () => `${letters(5)}-${letters(5)}`);
}

/** The one form of a code, however it was typed. */
export function readRecoveryCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
}

function letters(length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}
