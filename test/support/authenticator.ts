import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { TOTP } from 'otpauth';

/** What a telephone shows at a moment. */
export function codeOf(secret: string, at: Date): string {
  return TOTP.generate({ secret: new TOTP({ secret }).secret, timestamp: at.getTime() });
}

/** A device that keeps one passkey (ES256, no attestation), in as much of CBOR as that takes. */
export class PasskeyDevice {
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly credentialId = randomBytes(32);
  private counter = 0;

  /** `counts`: not what keeps its passkeys in a cloud. */
  constructor(
    private readonly origin: string,
    private readonly counts = true,
  ) {}

  get id(): string {
    return this.credentialId.toString('base64url');
  }

  /** Answers `creationOptions`. */
  create({ challenge }: { challenge?: unknown }) {
    const length = Buffer.from([0, this.credentialId.length]);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.credentialId, this.coseKey()]);
    const authData = Buffer.concat([this.authenticatorData(0x45), attested]);
    const attestationObject = cborMap([
      ['fmt', cborText('none')],
      ['attStmt', Buffer.from([0xa0])],
      ['authData', cborBytes(authData)],
    ]);
    const clientDataJSON = this.clientData('webauthn.create', challenge).toString('base64url');
    const response = { clientDataJSON, attestationObject: attestationObject.toString('base64url') };
    return { id: this.id, rawId: this.id, type: 'public-key', response };
  }

  /** Answers `requestOptions`. */
  get({ challenge }: { challenge?: unknown }) {
    const clientData = this.clientData('webauthn.get', challenge);
    const authenticatorData = this.authenticatorData(0x05);
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()]);
    const response = {
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: sign('sha256', signed, this.keys.privateKey).toString('base64url'),
    };
    return { id: this.id, rawId: this.id, type: 'public-key', response };
  }

  private clientData(type: string, challenge: unknown): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  /** `flags`: user present (1), verified (4), attested data (0x40). */
  private authenticatorData(flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counts ? ++this.counter : 0);
    const rpIdHash = createHash('sha256').update(new URL(this.origin).hostname).digest();
    return Buffer.concat([rpIdHash, Buffer.from([flags]), counter]);
  }

  private coseKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const point = (text: string) => cborBytes(Buffer.from(text, 'base64url'));
    const start = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]);
    return Buffer.concat([start, Buffer.from([0x21]), point(x), Buffer.from([0x22]), point(y)]);
  }
}

function cborMap(entries: readonly (readonly [string, Buffer])[]): Buffer {
  return Buffer.concat([
    Buffer.from([0xa0 + entries.length]),
    ...entries.flatMap(([key, value]) => [cborText(key), value]),
  ]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
}

function cborBytes(bytes: Buffer): Buffer {
  const head = bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 255];
  return Buffer.concat([Buffer.from(head), bytes]);
}
