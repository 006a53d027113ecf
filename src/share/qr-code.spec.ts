import { inflateSync } from 'node:zlib';
import QRCode from 'qrcode';
import { qrPng, qrSvg } from './qr-code.js';

const link = 'https://blog.example/s/0abcdefg';
/** Version 3, the least that holds the link at level M, has 29 modules, and four of quiet zone on each side. */
const side = 29 + 2 * 4;

/** The modules as the encoder made them, row by row, quiet zone and all. */
function expected(): string[] {
  const { modules } = QRCode.create(link, { errorCorrectionLevel: 'M' });
  const dark = (x: number, y: number) => x >= 0 && y >= 0 && x < 29 && y < 29 && modules.get(y, x) === 1;
  return Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) => (dark(x - 4, y - 4) ? '#' : '.')).join(''),
  );
}

describe('a QR code as a drawing', () => {
  const svg = qrSvg(link);

  it('is nothing that a browser would run or fetch', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toMatch(/style|script|href|&/);
  });

  it('shows each dark module, within a quiet zone', () => {
    const drawn = Array.from({ length: side }, () => Array<string>(side).fill('.'));
    for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      drawn[Number(y)]?.fill('#', Number(x), Number(x) + Number(width));
    }
    expect(svg).toContain(`viewBox="0 0 ${side} ${side}"`);
    expect(drawn.map((row) => row.join(''))).toEqual(expected());
  });
});

describe('a QR code as a picture', () => {
  const png = qrPng(link);

  it('is a PNG of one bit a pixel, sixteen pixels a module', () => {
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(side * 16);
    expect(png.readUInt32BE(20)).toBe(side * 16);
    expect([...png.subarray(24, 29)]).toEqual([1, 0, 0, 0, 0]);
  });

  it('shows the same as the drawing', () => {
    const start = png.indexOf('IDAT') + 4;
    const lines = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
    const stride = 1 + (side * 16) / 8;
    const black = (x: number, y: number) => ((lines[y * stride + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0;
    const middles = Array.from({ length: side }, (_, y) =>
      Array.from({ length: side }, (_, x) => (black(x * 16 + 8, y * 16 + 8) ? '#' : '.')).join(''),
    );
    expect(middles).toEqual(expected());
  });
});
