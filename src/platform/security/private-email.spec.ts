import { inspect } from 'node:util';
import { PrivateEmail } from './private-email.js';

const email = PrivateEmail.of('kim.larsson@lantern.example.org');

it('never prints itself', () => {
  const prints = [
    String(email),
    `${email}`,
    email + '',
    JSON.stringify({ email }),
    inspect({ email }),
    inspect(email, { showHidden: true }),
  ];

  for (const print of prints) expect(print).not.toMatch(/kim|larsson|lantern/);
});

it.each([
  ['kim.larsson@lantern.example.org', 'k…@l….org'],
  ['k@lantern.org', '…@l….org'],
  ['kim@x.se', 'k…@x….se'],
  ['🦊kim@räv.example', '🦊…@r….example'],
])('shows of %s only %s when masked', (address, mask) => {
  expect(PrivateEmail.of(address).masked()).toBe(mask);
});
