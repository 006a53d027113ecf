import { aPublishedReply, anArticle } from '../support/given.js';
import { inMarkdown, naughty } from '../support/naughty.js';
import { siege } from './siege.js';

const scene = siege();
const kept = (text: string) => text.normalize('NFC').trim();

interface Shown {
  readonly id: string;
  readonly author: { readonly name: string };
  readonly html: string;
}

it('What people may mean comes back as it was sent, as name and as comment, to readers and to moderators', async () => {
  const slug = await anArticle(scene().house);
  const sent = new Map<string, string>();
  for (const text of naughty) {
    const { id } = await aPublishedReply(scene().house, slug, { name: text, comment: text });
    sent.set(id, kept(text));
  }
  const { items } = (await scene().stranger.say(`/api/v1/articles/${slug}/comments?limit=100`)).json<{
    items: Shown[];
  }>();
  const queue = (await scene().program.say('/api/v1/moderation/comments?status=published&limit=100')).json<{
    items: { id: string; source: string; author: { name: string } }[];
  }>();

  expect(items.map(({ id, author }) => [id, author.name])).toEqual([...sent]);
  expect(items.map(({ id, html }) => [id, textOf(html)])).toEqual(
    [...sent].map(([id, text]) => [id, inMarkdown[text] ?? text]),
  );
  expect(queue.items.map(({ id, source }) => [id, source]).toReversed()).toEqual([...sent]);
  expect(queue.items.map(({ id, author }) => [id, author.name]).toReversed()).toEqual([...sent]);
});

it('A refused form gives it back letter by letter', async () => {
  for (const text of naughty) {
    const page = await scene().stranger.form(`/articles/${scene().slug}/comments`, {
      name: text,
      comment: text,
      email: '',
    });
    const [, comment = ''] = /<textarea[^>]*>\n?([^<]*)<\/textarea>/.exec(page.text) ?? [];
    const [, name = ''] = /<input\b[^>]*name="name"[^>]*? value="([^"]*)"/.exec(page.text) ?? [];
    expect([plain(comment), plain(name)]).toEqual([text, text]);
  }
});

function textOf(html: string): string {
  return plain(html.replace(/<\/?(?:p|em|a|code)(?: (?:dir|href|rel)="[^"<>]*")*>/g, ''));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Fails on any tag, and knows only the entities that we write. */
function plain(html: string): string {
  expect(html).not.toContain('<');
  return html.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
