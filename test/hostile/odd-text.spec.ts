import { aReply } from '../support/given.js';
import { siege } from './siege.js';
import { type Heard } from './stranger.js';

const scene = siege();
const api = () => `/api/v1/articles/${scene().slug}/comments`;
const page = () => `/articles/${scene().slug}/comments`;
const emoji = '😀';
const family = '👨‍👩‍👧‍👦';

/** What no person means, in a field of text. */
const refused: readonly (readonly [name: string, text: string, inLines?: boolean])[] = [
  ['NUL', 'a\0b'],
  ['a bell', 'a\u0007b'],
  ['an escape sequence', 'a\u001b[31mb'],
  ['a C1 control', 'a\u009bb'],
  ['delete', 'a\u007fb'],
  ['a lone high surrogate', 'a\ud800b'],
  ['a lone low surrogate', 'a\udc00b'],
  ['surrogates in the wrong order', '\udc00\ud800'],
  ['half a pair at the end', 'a\ud83d'],
  ['a noncharacter', 'a\uffffb'],
  ['a noncharacter of a higher plane', 'a\u{1ffff}b'],
  ['an override', 'a\u202eb'],
  ['an embedding', 'a\u202ab\u202c'],
  ['an open isolate', 'a\u2067b'],
  ['a closing isolate', 'a\u2069b'],
  [
    'tag characters',
    `a${[...'hidden'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')}`,
  ],
  ['zalgo', `a${'\u0300'.repeat(100)}b`],
  ['a grapheme of 5,000 marks', `a${'\u0301'.repeat(5000)}`],
  ['a row of joiners', `a${'\u200d'.repeat(100)}b`],
];

const blank: readonly (readonly [name: string, text: string])[] = [
  ['spaces', '   '],
  ['line ends and tabs', '\n\t\r\n'],
  ['no-break spaces', '\u00a0\u2007\u202f'],
  ['zero-width spaces', '\u200b\u200b'],
  ['joiners', '\u200d\u200c'],
  ['a word joiner and a mark', '\u2060\ufeff'],
  ['Hangul fillers', '\u3164\u115f\u1160\uffa0'],
  ['the blank Braille cell', '\u2800'],
  ['variation selectors', '\ufe0f\ufe0f'],
  ['marks on nothing', '\u0301\u0302'],
  ['a soft hyphen', '\u00ad'],
];

describe.each(['comment', 'name'])('a %s', (field) => {
  it('with what no person means is refused, by JSON and by form, and nothing of it is kept', async () => {
    const wrong: string[] = [];
    for (const [name, text] of [...refused, ...blank]) {
      const fields = { ...aReply(), [field]: text };
      const json = await scene().stranger.json(api(), fields);
      if (json.status !== 422 || !fieldsOf(json).includes(field)) wrong.push(`${name} as JSON: ${json.status}`);
      const form = await scene().stranger.form(page(), encoded(fields));
      if (![400, 422].includes(form.status)) wrong.push(`${name} as a form: ${form.status}`);
    }
    expect(wrong).toEqual([]);
    expect(await kept()).toBe(0);
  });
});

it('A name of several lines is refused, and a comment of several lines is taken with one kind of line end', async () => {
  for (const ending of ['\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029']) {
    const name = await scene().stranger.json(api(), aReply({ name: `a${ending}b` }));
    expect([name.status, fieldsOf(name)]).toEqual([422, ['name']]);
    const answer = await scene().stranger.json(api(), aReply({ comment: `first${ending}second` }));
    expect(await source(answer)).toBe('first\nsecond');
  }
});

describe('bytes that are not UTF-8', () => {
  it.each([
    ['ff', '%ff'],
    ['an overlong slash', '%c0%af'],
    ['a surrogate', '%ed%a0%80'],
    ['beyond Unicode', '%f4%90%80%80'],
    ['a cut sequence', '%e2%82'],
    ['half an escape', '%e'],
    ['an escape of no hex', '%zz'],
    ['a percent sign', '%'],
    ['UTF-16', '%ff%fea%00'],
    ['a raw byte', Buffer.from([0xe9])],
  ])('are refused, not mended: %s', async (_, bytes) => {
    const body = Buffer.concat([Buffer.from('name=n&email=a%40example.org&comment=a'), Buffer.from(bytes)]);
    const answer = await scene().stranger.post(page(), 'application/x-www-form-urlencoded', body);
    expect(answer.status).toBe(400);
  });
});

describe('the longest that a field takes', () => {
  const units = {
    ASCII: 'a',
    'two bytes': 'é',
    'three bytes': '漢',
    'four bytes': emoji,
    combining: 'e\u0301',
    family,
  };
  const points = (text: string) => [...text.normalize('NFC')].length;
  const longer = (unit: string, length: number) => {
    const text = unit.repeat(Math.floor(length / points(unit)));
    return text + 'a'.repeat(length - points(text));
  };

  it.each([
    ['name', 80, Object.entries(units)],
    ['comment', 10_000, Object.entries(units)],
  ] as const)(
    'is for a %s %i code points, by JSON and by form alike, and nothing is cut',
    async (field, max, all) => {
      let senders = 0;
      for (const [name, unit] of all) {
        for (const send of [byJson, byForm]) {
          for (const length of [max - 1, max]) {
            const text = longer(unit, length);
            // Of another name each time: the same words under the same name, at once, are a second click.
            const sent = aReply({ name: `Ada ${++senders}`, [field]: text });
            const answer = await send(sent);
            expect([name, length, answer.status]).toEqual([name, length, send === byJson ? 201 : 303]);
            const [row] = await scene().house.sql(
              `select ${field === 'name' ? 'author_name' : 'source'} as text from comments order by id desc limit 1`,
            );
            expect(row).toEqual({ text: text.normalize('NFC') });
          }
          const over = await send(aReply({ [field]: longer(unit, max + 1) }));
          expect([name, over.status]).toEqual([name, 422]);
        }
      }
    },
    60_000,
  );
});

const byJson = (fields: Record<string, string>) => scene().stranger.json(api(), fields);
const byForm = (fields: Record<string, string>) => scene().stranger.form(page(), fields);

async function kept(): Promise<number> {
  const [row] = await scene().house.sql<{ count: number }>('select count(*)::int as count from comments');
  return row?.count ?? -1;
}

async function source(answer: Heard): Promise<unknown> {
  const { id } = answer.json<{ id: string }>();
  const [row] = await scene().house.sql('select source from comments where id = $1', [id]);
  return row?.['source'];
}

/** Lone surrogates survive as the bytes that stand for them, which a browser would never send. */
function encoded(fields: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(fields).map(([name, text]) => `${name}=${[...text].map(escaped).join('')}`);
  return pairs.join('&');
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0xd800 || code > 0xdfff) return encodeURIComponent(character);
  const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  return bytes.map((byte) => `%${byte.toString(16)}`).join('');
}

function fieldsOf(answer: Heard): string[] {
  return (answer.json<{ errors?: { field: string }[] }>().errors ?? []).map(({ field }) => field);
}
