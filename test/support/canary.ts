import { createHash, randomBytes } from 'node:crypto';

/** An address that stands nowhere else, so that wherever it turns up it was let out. */
export interface Canary {
  readonly email: string;
  /** Whose it is, for the report: "held, by form, with a key". */
  readonly whose: string;
}

/** What was found: whose address, in which form, and where. */
export interface Sighting {
  readonly whose: string;
  readonly form: string;
  readonly where: string;
}

interface Needle {
  readonly whose: string;
  readonly form: string;
  readonly text: string;
}

/** Mixed case, so that a lower-case or upper-case copy is told from the address as it was typed. */
export function aCanary(whose: string): Canary {
  return { email: `K${token()}Q@d${token()}.leak.example`, whose };
}

function token(): string {
  return randomBytes(6).toString('hex');
}

/** Knows some addresses in every shape that programs give them, and finds them in texts. */
export class CanaryScanner {
  private readonly needles: readonly Needle[];

  constructor(canaries: readonly Canary[]) {
    this.needles = canaries.flatMap(({ email, whose }) => formsOf(email).map((form) => ({ whose, ...form })));
  }

  /** The same text is looked through once, however often it came. */
  look(texts: Iterable<readonly [where: string, text: string]>): Sighting[] {
    const first = new Map<string, string>();
    for (const [where, text] of texts) if (!first.has(text)) first.set(text, where);
    return [...first].flatMap(([text, where]) => this.inOne(text, where));
  }

  /** Escapes of every kind are undone once more, for texts that escape only a character or two. */
  private inOne(text: string, where: string): Sighting[] {
    const hays = [text, text.toLowerCase()];
    const plain = unescaped(text);
    if (plain !== text) hays.push(plain, plain.toLowerCase());
    const found = this.needles.filter((needle) => hays.some((hay) => hay.includes(needle.text)));
    const names = new Set(found.map(({ whose, form }) => JSON.stringify({ whose, form, where })));
    return [...names].map((name) => JSON.parse(name) as Sighting);
  }
}

type Form = Pick<Needle, 'form' | 'text'>;

/** Every shape of an address that the scanner knows. */
export function formsOf(email: string): Form[] {
  const lower = email.trim().toLowerCase();
  const [local = '', domain = ''] = lower.split('@');
  const spoken = lower.replace('@', ' at ').replaceAll('.', ' dot ');
  return [
    ...plainly('raw', email),
    ...plainly('lower', lower),
    ...plainly('upper', email.toUpperCase()),
    ...plainly('local part', local),
    ...plainly('domain', domain),
    ...plainly('reversed', [...email].toReversed().join('')),
    ...plainly('reversed', [...lower].toReversed().join('')),
    ...plainly('spoken', spoken),
    ...plainly('spoken', spoken.replaceAll(' ', '')),
    ...[email, lower].flatMap((text) => [...escaped(text), ...armoured(text)]),
    ...['md5', 'sha1', 'sha256', 'sha512'].flatMap((kind) => hashed(kind, lower)),
  ];
}

function plainly(form: string, text: string): Form[] {
  return [{ form, text }];
}

/** Each character as an escape; half-escaped texts are met by `unescaped`. */
function escaped(text: string): Form[] {
  const codes = [...Buffer.from(text)];
  const hex = codes.map((code) => code.toString(16).padStart(2, '0'));
  return [
    { form: 'URL', text: hex.map((code) => `%${code}`).join('') },
    { form: 'HTML', text: codes.map((code) => `&#${code};`).join('') },
    { form: 'HTML', text: hex.map((code) => `&#x${code};`).join('') },
    { form: 'JSON', text: hex.map((code) => `\\u00${code}`).join('') },
    { form: 'quoted-printable', text: hex.map((code) => `=${code.toUpperCase()}`).join('') },
    { form: 'hex', text: hex.join('') },
  ];
}

/** base64 looks different at each of three offsets; the ends that depend on the neighbours are left out. */
function armoured(text: string): Form[] {
  return [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]);
    const inner = bytes.toString('base64').replace(/=+$/, '').slice([0, 2, 3][offset], -1);
    const ending = (bytes.length * 8) % 24 === 0 ? inner : inner.slice(0, -1);
    return [
      { form: 'base64', text: ending },
      { form: 'base64', text: ending.replaceAll('+', '-').replaceAll('/', '_') },
    ];
  });
}

/** Enough of a digest to know it by: who publishes one often cuts it short. 48 bits or more do not turn up by chance. */
function hashed(kind: string, text: string): Form[] {
  const encodings = [
    ['hex', 12],
    ['base64', 9],
    ['base64url', 9],
  ] as const;
  return encodings.map(([encoding, length]) => ({
    form: kind,
    text: createHash(kind).update(text).digest(encoding).slice(0, length),
  }));
}

const escapes =
  /%([0-9a-f]{2})|=([0-9A-F]{2})|&#x0*([0-9a-f]{1,2});?|&#0*(\d{1,3});?|\\u00([0-9a-f]{2})|\\x([0-9a-f]{2})|&commat;|&period;/gi;

function unescaped(text: string): string {
  return text.replace(/=\r?\n/g, '').replace(escapes, (whole: string, url, quoted, entity, decimal, json, string) => {
    if (whole.startsWith('&c')) return '@';
    if (whole.startsWith('&p')) return '.';
    if (decimal !== undefined) return String.fromCharCode(Number(decimal));
    return String.fromCharCode(Number.parseInt(url ?? quoted ?? entity ?? json ?? string, 16));
  });
}
