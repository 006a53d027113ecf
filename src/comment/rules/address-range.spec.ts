import { judgeRange, rangeName, rangesAround } from './address-range.js';

describe('a range of addresses', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7/32'],
    [' 192.0.2.7/24 ', '192.0.2.0/24'],
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['::ffff:192.0.2.7', '192.0.2.7/32'],
    ['2001:DB8::1', '2001:db8::/64'],
    ['2001:db8:0:0:ffff::/48', '2001:db8::/48'],
    ['[2001:db8::]/32', '2001:db8::/32'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(judgeRange(typed)).toEqual({ value: kept });
  });

  it.each(['', 'example.org', '192.0.2', '192.0.2.0/33', '192.0.2.0/7', '0.0.0.0/0', '192.0.2.0/24/8', '192.0.2.0/-1'])(
    '%s is none',
    (typed) => {
      expect(judgeRange(typed)).toHaveProperty('flaw.code', 'not-a-range');
    },
  );

  it.each(['::/0', '2001:db8::/128', '2001:db8::/65', '2001::/15'])('%s is none either', (typed) => {
    expect(judgeRange(typed)).toHaveProperty('flaw.sentence', expect.stringContaining('/16 to /64'));
  });

  it.each([
    ['192.0.2.7', '192.0.2.0/24', true],
    ['192.0.3.7', '192.0.2.0/24', false],
    ['192.0.2.7', '192.0.2.7/32', true],
    ['2001:db8:1:2::/64', '2001:db8::/32', true],
    ['2001:db8:1:2::/64', '2001:db8:1:2::/64', true],
    ['2001:db9:1:2::/64', '2001:db8::/32', false],
    // The same bits in the other family are another place.
    ['0.10.0.0', '10.0.0.0/16', false],
  ])('%s in %s: %s', (client, range, within) => {
    expect(rangesAround(client).includes(rangeName(range))).toBe(within);
  });

  it('is nothing to a client without an address', () => {
    expect(rangesAround('unknown')).toEqual([]);
    expect(rangesAround('given')).toEqual([]);
  });
});
