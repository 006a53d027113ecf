import QRCode from 'qrcode';

/** Level M mends 15 % of damage; ISO/IEC 18004 asks for a quiet zone of four modules. */
const look = { errorCorrectionLevel: 'M', margin: 4 } as const;

/** Pixels a module: some 600 in all for a link of usual length, enough for print at a hand's width. */
const pngScale = 16;

export function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, { ...look, type: 'svg' });
}

export function qrPng(text: string): Promise<Buffer> {
  return QRCode.toBuffer(text, { ...look, type: 'png', scale: pngScale });
}
