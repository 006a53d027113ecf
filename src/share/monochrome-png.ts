import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A square picture of black and white squares, each `scale` pixels wide, one bit a pixel (PNG, third edition, 11.2: IHDR
 * with bit depth 1 and greyscale).
 */
export function monochromePng(side: number, scale: number, black: (x: number, y: number) => boolean): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side * scale, 0);
  header.writeUInt32BE(side * scale, 4);
  header[8] = 1;
  const rows = Array.from({ length: side }, (_, y) => scanline(side * scale, (x) => black(Math.floor(x / scale), y)));
  const lines = Buffer.concat(rows.flatMap((row) => Array<Buffer>(scale).fill(row)));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A filter type first, 0 for none; then a set bit is white, the leftmost pixel the highest bit. */
function scanline(width: number, black: (x: number) => boolean): Buffer {
  const line = Buffer.alloc(1 + Math.ceil(width / 8));
  for (let x = 0; x < width; x++) {
    const at = 1 + (x >> 3);
    if (!black(x)) line[at] = (line[at] ?? 0) | (0x80 >> (x & 7));
  }
  return line;
}

/** Length, type, data, and a check of type and data (5.3). */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
