import { qrPng, qrSvg } from './qr-code.js';

const link = 'https://blog.example/s/0abcdefg';

describe('a QR code', () => {
  it('is a drawing without anything that a browser would run or fetch', async () => {
    const svg = await qrSvg(link);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toMatch(/style|script|href|&/);
  });

  it('has a quiet zone of four modules on each side', async () => {
    // Version 3, the least that holds the link at level M, has 29 modules.
    expect(await qrSvg(link)).toContain(`viewBox="0 0 ${29 + 2 * 4} ${29 + 2 * 4}"`);
  });

  it('is a picture of the same for paper', async () => {
    const png = await qrPng(link);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe((29 + 2 * 4) * 16);
  });

  it('is the same each time', async () => {
    expect(await qrSvg(link)).toBe(await qrSvg(link));
  });
});
