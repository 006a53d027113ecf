import { Secret, TOTP } from 'otpauth';

/** What every authenticator app understands (RFC 6238 with its defaults). */
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** Clocks of telephones differ: the code before and the one after are right, too. */
const drift = 1;

/** 160 random bits (RFC 4226 4) in base32. */
export function newAuthenticatorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** Which code it is, counted from 1970: later codes have greater numbers. Null when it is none of this moment. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const totp = new TOTP({ ...kind, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: drift });
  return delta === null ? null : totp.counter({ timestamp: now.getTime() }) + delta;
}

/** What the QR code says. `site` and `name` are shown in the app's list. */
export function authenticatorUri(secret: string, site: string, name: string): string {
  return new TOTP({ ...kind, issuer: site, label: name, secret: Secret.fromBase32(secret) }).toString();
}

/** Six digits, however they were typed; null for what is none of these codes. */
export function digitsOf(typed: string): string | null {
  const bare = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(bare) ? bare : null;
}
