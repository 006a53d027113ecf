import QRCode from 'qrcode';
import { monochromePng } from './monochrome-png.js';

/** In modules; ISO/IEC 18004 asks for four on each side. */
const quietZone = 4;

/** Pixels a module: some 600 in all for a link of usual length, enough for print at a hand's width. */
const pngScale = 16;

/** A square of modules with its quiet zone. */
interface Square {
  readonly side: number;
  readonly dark: (x: number, y: number) => boolean;
}

/** Black on white, so that it can be read on a dark page too. */
export function qrSvg(text: string): string {
  const { side, dark } = squareOf(text);
  const rows = Array.from({ length: side }, (_, y) => rowOf(side, y, dark)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${rows}"/></svg>\n`
  );
}

export function qrPng(text: string): Buffer {
  const { side, dark } = squareOf(text);
  return monochromePng(side, pngScale, dark);
}

/** Level M: the picture can be read with 15 % of it damaged. */
function squareOf(text: string): Square {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const inside = (at: number) => at >= quietZone && at < modules.size + quietZone;
  return {
    side: modules.size + 2 * quietZone,
    dark: (x, y) => inside(x) && inside(y) && modules.get(y - quietZone, x - quietZone) === 1,
  };
}

/** The dark runs of one row, each as a box one module high. */
function rowOf(side: number, y: number, dark: Square['dark']): string {
  let path = '';
  for (let x = 0; x < side; x++) {
    const start = x;
    while (dark(x, y)) x += 1;
    if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
  }
  return path;
}
