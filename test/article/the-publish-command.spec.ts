import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { articleCommands } from '../../src/article/article.commands.js';
import { InvalidInput } from '../../src/platform/domain-error.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'riposte-manuscripts-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const full = path.join(folder, name);
  fs.writeFileSync(full, text);
  return full;
}

/** Runs the command in the house that is open; what it printed, as text and as JSON. */
async function riposte(...words: string[]): Promise<{ lines: string; json: any[] }> {
  const lines: string[] = [];
  const json: unknown[] = [];
  const program = new Command('riposte').exitOverride();
  articleCommands(program, {
    config: () => house().opened.http as never,
    open: (work) => work(house().opened.app),
    address: (to) => `https://news.example${to}`,
    print: (line, value) => void (lines.push(line), json.push(value)),
  });
  await program.parseAsync(words, { from: 'user' });
  return { lines: lines.join('\n'), json };
}

const page = (slug: string) => new Visitor(house()).get(`/api/v1/articles/${encodeURIComponent(slug)}`);

describe('riposte publish', () => {
  it('publishes a Markdown file and prints its address', async () => {
    const text =
      '---\ntitle: Salt\nslug: salt\nlang: fr\nauthor: Ada\ndate: 2024-03-01\ntags: [sea]\nexcerpt: Short.\n---\nIt *rained*.';
    const said = await riposte('publish', file('salt.md', text));

    expect(said.lines).toBe('Published: https://news.example/articles/salt');
    expect(said.json).toEqual([
      { outcome: 'published', slug: 'salt', address: 'https://news.example/articles/salt', notes: [] },
    ]);
    expect((await page('salt')).json()).toMatchObject({
      title: 'Salt',
      lang: 'fr',
      author: 'Ada',
      excerpt: 'Short.',
      html: '<p>It <em>rained</em>.</p>\n',
      publishedAt: '2024-03-01T00:00:00.000Z',
      updatedAt: '2024-03-01T00:00:00.000Z',
    });
  });

  it('changes nothing when the same text comes again, and says so', async () => {
    const text = file('again.txt', 'The first text.\n\nShare it...\n\nLeave a Reply\n');
    await riposte('publish', text, '--title', 'Once and Again', '--author', 'Ada');
    const before = await house().sql(`select * from articles where slug = 'once-and-again'`);
    const said = await riposte('publish', text, '--title', 'Once and Again');

    expect(said.lines).toMatch(
      /^Unchanged: \S+\/articles\/once-and-again\nLeft out at the end.*“Share it\.\.\.”, “Leave a Reply”/,
    );
    expect(await house().sql(`select * from articles where slug = 'once-and-again'`)).toEqual(before);
  });

  it('makes another text of the same slug a revision', async () => {
    await riposte('publish', file('b.txt', 'One.'), '--title', 'Tide', '--slug', 'tide');
    const said = await riposte('publish', file('b.txt', 'Two.'), '--title', 'Tide', '--slug', 'tide');

    expect(said.json[0]).toMatchObject({ outcome: 'revised', slug: 'tide' });
    expect((await page('tide')).json().html).toBe('<p>Two.</p>\n');
    expect(
      await house().sql(
        `select r.revision from article_revisions r join articles on id = article_id where slug = 'tide'`,
      ),
    ).toHaveLength(2);
  });

  it('takes the title for the identity where no slug is given', async () => {
    await riposte('publish', file('c.md', '# Ein Fährmann\n\nText.'));
    const said = await riposte('publish', file('c.md', '# Ein Fährmann\n\nAndrer Text.'));
    expect(said.json[0]).toMatchObject({ outcome: 'revised', slug: 'ein-fährmann' });
    expect(said.lines).toBe(`Revised: https://news.example/articles/ein-f%C3%A4hrmann`);
  });

  it('corrects the date of an article, and waits for none', async () => {
    const dated = (date: string) => file('d.md', `---\ntitle: Dated\ndate: ${date}\n---\nText.`);
    await riposte('publish', dated('2024-03-01'));
    expect((await riposte('publish', dated('2024-03-02'))).json[0].outcome).toBe('revised');
    expect((await page('dated')).json().publishedAt).toBe('2024-03-02T00:00:00.000Z');

    const early = await riposte('publish', dated('2999-01-01'));
    expect(early.json[0]).toMatchObject({ outcome: 'unchanged', notes: [expect.stringContaining('future')] });
  });

  it('brings a withdrawn article back', async () => {
    const text = file('e.txt', 'Text.');
    await riposte('publish', text, '--title', 'Back');
    await riposte('article', 'withdraw', 'back');
    expect((await page('back')).status).toBe(410);
    expect((await riposte('publish', text, '--title', 'Back')).json[0].outcome).toBe('published');
    expect((await page('back')).status).toBe(200);
  });

  it('makes one article of many commands at once', async () => {
    const text = file('f.txt', 'Text.');
    const said = await Promise.all(Array.from({ length: 8 }, () => riposte('publish', text, '--title', 'At Once')));
    const outcomes = said.map(({ json }) => json[0].outcome as string).sort();

    expect(outcomes).toEqual(['published', ...Array.from({ length: 7 }, () => 'unchanged')]);
    expect(await house().sql(`select revision from articles where slug like 'at-once%'`)).toEqual([{ revision: 1 }]);
  });

  it.each([
    ['no-title.txt', 'Text.', [], '--title'],
    ['bad.md', '---\ntitle: x\nlang: not a tag\n---\nText.', [], 'Line 3'],
    ['bad.txt', 'Text.', ['--title', 'T', '--slug', 'Not a slug'], 'Slug'],
    ['empty.txt', '', ['--title', 'T'], 'no text'],
    ['picture.png', 'Text.', ['--title', 'T'], '.md'],
  ])('refuses %s in plain words', async (name, text, options, words) => {
    const refused = await riposte('publish', file(name, text), ...options).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect((refused as InvalidInput).faults.map(({ message }) => message).join()).toContain(words);
  });

  it('says so when there is no such file', async () => {
    const refused = await riposte('publish', path.join(folder, 'none.md')).catch((error: unknown) => error);
    expect((refused as InvalidInput).faults[0]?.message).toBe('The file cannot be read: there is no such file.');
  });
});

describe('riposte article', () => {
  it('lists what there is, and closes, opens and withdraws it', async () => {
    await riposte('publish', file('g.txt', 'Text.'), '--title', 'Shelved');
    expect((await riposte('article', 'close', 'shelved')).json[0]).toMatchObject({
      slug: 'shelved',
      repliesOpen: false,
    });
    expect((await page('shelved')).json().commentsOpen).toBe(false);
    expect((await riposte('article', 'open', 'shelved')).json[0]).toMatchObject({ repliesOpen: true });
    await riposte('article', 'withdraw', 'shelved');

    const { lines, json } = await riposte('article', 'list');
    expect(lines).toMatch(/^withdrawn {2}replies open {4}shelved {2}Shelved$/m);
    expect(json.find(({ slug }) => slug === 'shelved')).toEqual({
      slug: 'shelved',
      title: 'Shelved',
      status: 'withdrawn',
      repliesOpen: true,
      revision: 1,
      publishedAt: expect.any(Date),
    });
  });

  it('says who may reply to it, and when, and changes that', async () => {
    await riposte('publish', file('h.txt', 'Text.'), '--title', 'Spoken of');
    const asTheSiteSays = {
      replyPolicy: null,
      repliesOpenAt: null,
      closeAfterDays: null,
      closeAfterComments: null,
      replyMessages: null,
    };
    expect((await riposte('article', 'replies', 'spoken-of')).json[0]).toMatchObject(asTheSiteSays);

    const options = ['--policy', 'held', '--open-at', '2999-01-01', '--close-after-days', '14'];
    const more = ['--close-after-comments', '0', '--messages', '{"held":"We read all."}'];
    const set = await riposte('article', 'replies', 'spoken-of', ...options, ...more);
    expect(set.json[0]).toEqual({
      slug: 'spoken-of',
      repliesOpen: false,
      replyPolicy: 'held',
      repliesOpenAt: new Date('2999-01-01'),
      closeAfterDays: 14,
      closeAfterComments: 0,
      replyMessages: { held: 'We read all.' },
    });
    expect(set.lines).toContain('replyPolicy = held\nrepliesOpenAt = 2999-01-01T00:00:00.000Z\ncloseAfterDays = 14');

    const site = [
      '--policy',
      'site',
      '--open-at',
      'now',
      '--close-after-days',
      'site',
      '--close-after-comments',
      'site',
      '--messages',
      'site',
    ];
    expect((await riposte('article', 'replies', 'spoken-of', ...site)).json[0]).toMatchObject({
      ...asTheSiteSays,
      repliesOpen: true,
    });
  });

  it.each([
    ['--policy', 'friends', 'replyPolicy'],
    ['--open-at', 'soon', 'repliesOpenAt'],
    ['--close-after-days', '-1', 'closeAfterDays'],
    ['--close-after-comments', 'few', 'closeAfterComments'],
    ['--messages', 'Hello', 'replyMessages'],
  ])('takes no nonsense for terms: %s %s', async (option, value, field) => {
    const refused = await riposte('article', 'replies', 'spoken-of', `${option}=${value}`).catch((error) => error);
    expect((refused as InvalidInput).faults.map((fault) => fault.field)).toEqual([field]);
  });

  it.each(['withdraw', 'close', 'open'])('cannot %s what is not there', async (verb) => {
    await expect(riposte('article', verb, 'nowhere')).rejects.toMatchObject({ code: 'article-missing' });
  });
});
