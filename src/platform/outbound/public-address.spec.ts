import { isPublicAddress } from './public-address.js';

const home =
  '127.0.0.1 10.1.2.3 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255';
const sixes =
  '::1 :: ::ffff:127.0.0.1 ::ffff:1.1.1.1 64:ff9b::7f00:1 fe80::1 fd00::1 2001:db8::1 2002:7f00:1:: ff02::1 ::127.0.0.1';

describe('an address', () => {
  it.each(['1.1.1.1', '93.184.215.14', '2606:4700::1111', '2a00:1450:4001::200e'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  it.each(`${home} ${sixes} nothing`.split(' '))('%s is not', (address) =>
    expect(isPublicAddress(address)).toBe(false),
  );
});
