import QRCode from 'qrcode';

/** In modules; ISO/IEC 18004 asks for four on each side. */
const quiet = 4;

/** A QR code in the page itself, black on white in the dark, too: a picture with a secret has no address. */
export function StaffQr({ text, label }: { text: string; label: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * quiet;
  const dark = Array.from(modules.data).flatMap((bit, at) =>
    bit ? [`M${(at % modules.size) + quiet} ${Math.floor(at / modules.size) + quiet}h1v1h-1z`] : [],
  );
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={dark.join('')} />
    </svg>
  );
}
