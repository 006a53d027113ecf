import { aReply } from '../support/given.js';
import { wordsOf } from '../support/plain-text.js';
import { meant, notMeant } from './odd-texts.js';
import { siege } from './siege.js';
import { type Heard } from './stranger.js';

const scene = siege();
const send = (fields: Record<string, string>) =>
  scene().stranger.json(`/api/v1/articles/${scene().slug}/comments`, aReply(fields));
const kept = (text: string) => text.normalize('NFC').trim();
/** Marks of Markdown go; letters and digits stay, and in their order. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

interface Row {
  readonly source: string;
  readonly author_name: string;
  readonly html: string;
}

async function rowOf(answer: Heard): Promise<Row | undefined> {
  const { id } = answer.json<{ id: string }>();
  const [row] = await scene().house.sql<Row>('select source, author_name, html from comments where id = $1', [id]);
  return row;
}

const fieldsOf = (answer: Heard) =>
  (answer.json<{ errors?: { field: string }[] }>().errors ?? []).map(({ field }) => field);

it('There are half a thousand of them', () => {
  expect(meant.length + notMeant.length).toBeGreaterThan(500);
  expect(meant.length).toBeGreaterThan(400);
});

it('What somebody may mean comes back as it was sent, as name and as comment', async () => {
  for (const text of meant) {
    const answer = await send({ name: text, comment: text });
    expect([text, answer.status, answer.text.slice(0, 400)]).toEqual([text, 201, expect.anything()]);
    const row = await rowOf(answer);
    expect([row?.source, row?.author_name]).toEqual([kept(text), kept(text)]);
    expect(letters(wordsOf(row?.html ?? ''))).toBe(letters(kept(text)));
  }
});

it('What nobody means is refused by the field that it came in', async () => {
  for (const text of notMeant) {
    for (const field of ['name', 'comment', 'email', 'website']) {
      const answer = await send({ [field]: text });
      expect([escape(text), answer.status, fieldsOf(answer)]).toEqual([escape(text), 422, [field]]);
    }
  }
});

it('As address or website each is taken as what it says, or refused by its field', async () => {
  for (const text of meant) {
    for (const field of ['email', 'website']) {
      const answer = await send({ [field]: text });
      if (answer.status !== 201) expect([text, answer.status, fieldsOf(answer)]).toEqual([text, 422, [field]]);
    }
  }
});

const escape = (text: string) => JSON.stringify(text);
