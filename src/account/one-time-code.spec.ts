import { authenticatorUri, digitsOf, newAuthenticatorSecret, stepOf } from './one-time-code.js';

/** `12345678901234567890` in base32: the secret of RFC 6238, appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('a one-time code', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_111_111_111, '050471', 37_037_037],
    [1_234_567_890, '005924', 41_152_263],
    [20_000_000_000, '353130', 666_666_666],
  ])('at %d seconds is that of RFC 6238', (seconds, code, step) => {
    expect(stepOf(secret, code, at(seconds))).toBe(step);
  });

  it('is right half a minute early and late, and no longer', () => {
    const taken = [-61, -30, 0, 30, 61].map((off) => stepOf(secret, '050471', at(1_111_111_111 + off)));

    expect(taken).toEqual([null, 37_037_037, 37_037_037, 37_037_037, null]);
  });

  it.each([
    ['050471', '050471'],
    [' 050 471 ', '050471'],
    ['05047', null],
    ['O50471', null],
    ['7K3QX-90VTB', null],
  ])('typed as “%s” reads %s', (typed, digits) => {
    expect(digitsOf(typed)).toBe(digits);
  });

  it('has a secret of its own that the app is told in its own words', () => {
    const [one, other] = [newAuthenticatorSecret(), newAuthenticatorSecret()];

    expect(one).toMatch(/^[A-Z2-7]{32}$/);
    expect(other).not.toBe(one);
    expect(authenticatorUri(secret, 'The Paper', 'Kim')).toMatch(
      new RegExp(`^otpauth://totp/The%20Paper:Kim\\?issuer=The%20Paper&secret=${secret}&`),
    );
  });
});
