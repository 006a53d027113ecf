import { clientKey } from './client-address.js';

it.each([
  ['203.0.113.7', 'peer', '203.0.113.7'],
  ['::ffff:203.0.113.7', 'peer', '203.0.113.7'],
  ['::FFFF:CB00:7107', 'peer', '203.0.113.7'],
  ['203.0.113.7:5678', 'peer', '203.0.113.7'],
  ['[2001:db8:1:2:3::4]:5678', 'peer', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:3:4:5:6', 'peer', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::', 'peer', '2001:db8:1:2::/64'],
  ['2001:db8::1', 'peer', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'peer', 'fe80:0:0:0::/64'],
  ['::1', 'peer', '0:0:0:0::/64'],
  ['64:ff9b::203.0.113.7', 'peer', '64:ff9b:0:0::/64'],
  ['unknown', '198.51.100.1', '198.51.100.1'],
  ['', '198.51.100.1', '198.51.100.1'],
  ['203.0.113.7, 1.2.3.4', '198.51.100.1', '198.51.100.1'],
  ['999.1.1.1', '::ffff:198.51.100.1', '198.51.100.1'],
  [undefined, undefined, 'unknown'],
])('%s before %s is the client %s', (forwarded, peer, expected) => {
  expect(clientKey(forwarded, peer)).toBe(expected);
});

it('knows every address of one household as one client', () => {
  const keys = new Set(
    Array.from({ length: 5000 }, (_, index) => clientKey(`2001:db8:1:2::${index.toString(16)}`, undefined)),
  );
  expect(keys.size).toBe(1);
});
