import { newShortCode, readShortCode } from './short-code.js';

describe('a short code', () => {
  it('has eight signs that nobody takes for one another', () => {
    for (let i = 0; i < 500; i++) expect(newShortCode()).toMatch(/^[0-9abcdefghjkmnpqrstvwxyz]{8}$/);
  });

  it('is another one each time, and uses every sign', () => {
    const codes = Array.from({ length: 2000 }, newShortCode);
    expect(new Set(codes).size).toBe(2000);
    expect(new Set(codes.join('')).size).toBe(32);
  });

  it('is found in whatever case it was typed', () => {
    expect(readShortCode('AbCd0129')).toBe('abcd0129');
  });

  it.each([
    '',
    'abcd012',
    'abcd01234',
    'abcd012i',
    'abcd012l',
    'abcd012o',
    'abcd012u',
    'abcd012+',
    'abcd0\u212a12',
    '../../etc',
  ])('is not read from %j', (typed) => {
    expect(readShortCode(typed)).toBeNull();
  });
});
