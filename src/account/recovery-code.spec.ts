import { newRecoveryCodes, readRecoveryCode } from './recovery-code.js';

describe('recovery codes', () => {
  it('are ten, and no two alike', () => {
    const codes = newRecoveryCodes();

    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it.each(['7K3QX-90VTB', '7k3qx 9ovtb', ' 7k3qx90vtb ', '7K3QX–9OVTB'])('are known when typed as “%s”', (typed) => {
    expect(readRecoveryCode(typed)).toBe('7K3QX90VTB');
  });
});
