import { CommentLinks } from '../../src/comment/comment-links.js';
import { OwnReplies } from '../../src/comment/own-replies.service.js';
import { Decisions } from '../../src/moderation/decisions.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { costsOf } from '../support/costs.js';
import { aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { aDeepThread, aWideThread, type LongThread } from '../support/long-threads.js';
import { Visitor } from '../support/visitor.js';

interface Listed {
  readonly items: readonly { readonly id: string; readonly depth: number; readonly removed?: true }[];
  readonly next: string | null;
}

const house = houseForStories();
const visitor = () => new Visitor(house());
const list = async (path: string, query: string): Promise<Listed> => (await visitor().get(`${path}?${query}`)).json();
const comments = ({ slug }: LongThread) => `/api/v1/articles/${slug}/comments`;
const replies = (thread: LongThread, n: number) => `/api/v1/comments/${thread.id(n)}/replies`;

/** All pages of a list from a cursor on, or the first `most` of them. */
async function walk(path: string, query: string, { from = '', most = Infinity } = {}): Promise<Listed['items']> {
  const items = [];
  for (let [after, page] = [from, 0]; page < most; page++) {
    const { items: more, next } = await list(path, query + (after && `&after=${after}`));
    items.push(...more);
    if (next === null) break;
    after = next;
  }
  return items;
}

/** Where a comment's own address leads: the page, and whether the comment stands on it. */
async function landing(id: string): Promise<{ page: string; held: boolean }> {
  const location = (await visitor().get(`/comments/${id}`)).headers.get('location') ?? '';
  const [page = '', anchor = ''] = location.split('#');
  return { page, held: (await visitor().get(page)).text.includes(`id="${anchor}"`) };
}

const commentsOn = (page: string) =>
  [...page.matchAll(/<article class="comment[^"]*" id="comment-([^"]+)"/g)].map(([, id = '']) => id);
const numbers = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, n) => from + n * Math.sign(to - from));

describe('a thread of 100,000 comments', () => {
  let thread: LongThread;
  beforeAll(async () => {
    thread = await aWideThread(house(), 100_000);
  }, 120_000);

  it('is walked through by its cursors, each top-level comment once and in order', async () => {
    const walked = await walk(comments(thread), 'limit=100');

    expect(walked.map(({ id }) => id)).toEqual(numbers(1, 50_000).map(thread.id));
  }, 120_000);

  it('is walked backwards as well, while others come in', async () => {
    const { items, next } = await list(comments(thread), 'sort=newest&limit=50');
    await aPublishedReply(house(), thread.slug);
    const on = await walk(comments(thread), 'sort=newest&limit=50', { from: next ?? '', most: 2 });

    expect([...items, ...on].map(({ id }) => id)).toEqual(numbers(50_000, 49_851).map(thread.id));
  });

  it('pages the 40,000 replies to one comment, from the first and up to the last', async () => {
    const first = await walk(replies(thread, 25_000), 'limit=100', { most: 3 });
    const [before = ''] = [Buffer.from(thread.id(89_850)).toString('base64url')];
    const last = await walk(replies(thread, 25_000), 'limit=100', { from: before });

    expect(first.map(({ id }) => id)).toEqual(numbers(50_001, 50_300).map(thread.id));
    expect(last.map(({ id }) => id)).toEqual(numbers(89_851, 90_000).map(thread.id));
  });

  it.each([1, 2, 50, 51, 24_999, 25_000, 50_000, 50_001, 50_020, 50_021, 70_000, 90_000, 90_001, 100_000])(
    'leads from the address of comment %d to a page that holds it',
    async (n) => {
      expect(await landing(thread.id(n))).toMatchObject({ held: true });
    },
  );

  it('says how many there are, also after one more and one less', async () => {
    const count = async () => (await visitor().get(`/api/v1/articles/${thread.slug}`)).json().commentCount as number;
    const before = await count();
    const { id } = await aPublishedReply(house(), thread.slug, { parentId: thread.id(25_000) });
    expect(await count()).toBe(before + 1);
    await house().get(Decisions).decide(operator, id, { decision: 'trash', version: 2 });

    expect(await count()).toBe(before);
    expect((await visitor().get(`/articles/${thread.slug}`)).text).toContain(`${before.toLocaleString('en')} comments`);
  });
});

describe('a conversation of 10,000 levels', () => {
  let thread: LongThread;
  beforeAll(async () => {
    thread = await aDeepThread(house(), 10_000);
  }, 60_000);

  it('keeps its depth, whoever asks', async () => {
    const walked = await walk(replies(thread, 1), 'limit=100');

    expect(walked.map(({ id }) => id)).toEqual(numbers(2, 10_000).map(thread.id));
    expect(walked.map(({ depth }) => depth)).toEqual(numbers(1, 9999));
  });

  it('is read to its end by links, and no page says it twice or indents it further', async () => {
    const seen: string[] = [];
    let deepest = 0;
    for (let href: string | undefined = `/articles/${thread.slug}`; href;) {
      const { text } = await visitor().get(href);
      // The comment at the top stands on each page.
      seen.push(...commentsOn(text).slice(seen.length === 0 ? 0 : 1));
      let level = 0;
      for (const [tag] of text.matchAll(/<ol[ >]|<\/ol>/g))
        deepest = Math.max(deepest, (level += tag === '</ol>' ? -1 : 1));
      href = /href="([^"]+)#comments" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }

    expect(seen).toEqual(numbers(1, 10_000).map(thread.id));
    expect(deepest).toBe(5);
  }, 60_000);

  it.each([1, 2, 21, 22, 5000, 10_000])('leads from the address of level %d to a page that holds it', async (n) => {
    expect(await landing(thread.id(n))).toMatchObject({ held: true });
  });

  it('lets the author at the very bottom change their words', async () => {
    const id = thread.id(10_000);
    await house()
      .get(OwnReplies)
      .edit(id, await tokenOf(id), { comment: 'At the bottom.', version: 1 }, 'somebody');

    expect((await house().sql('select source, version from comments where id = $1', [id]))[0]).toEqual({
      source: 'At the bottom.',
      version: 2,
    });
  });

  it('goes altogether with the last of its words, all 10,000 places at once, and comes back with them', async () => {
    const bottom = thread.id(10_000);
    await house().sql(
      `update comments set status = case id when $2 then 'published' else 'trash' end, shown = true where root_id = $1`,
      [thread.id(1), bottom],
    );
    const page = (await visitor().get(`/articles/${thread.slug}`)).text;
    expect([commentsOn(page).length, page.includes('1 comment<')]).toEqual([21, true]);

    const decide = (decision: 'trash' | 'restore') =>
      house()
        .sql<{ version: number }>('select version from comments where id = $1', [bottom])
        .then(([row]) =>
          house()
            .get(Decisions)
            .decide(operator, bottom, { decision, version: row?.version ?? 0 }),
        );
    const { statements } = await costsOf(house(), () => decide('trash'));
    expect(statements).toBeLessThan(20);
    expect((await list(comments(thread), '')).items).toEqual([]);

    await decide('restore');
    expect((await list(comments(thread), '')).items).toMatchObject([
      { id: thread.id(1), removed: true, replyCount: 1 },
    ]);
    expect(await landing(bottom)).toMatchObject({ held: true });
  }, 60_000);

  it('is withdrawn from at the bottom', async () => {
    const id = thread.id(10_000);
    await house()
      .get(OwnReplies)
      .withdraw(id, await tokenOf(id));

    expect((await visitor().get(`/comments/${id}`)).status).toBe(410);
    expect((await list(comments(thread), '')).items).toEqual([]);
  });
});

async function tokenOf(id: string): Promise<string> {
  const [row] = await house().sql<{ created_at: Date }>('select created_at from comments where id = $1', [id]);
  const path = await house()
    .get(CommentLinks)
    .statusPath(id, row?.created_at ?? new Date(0));
  return path.split('/').at(-1) ?? '';
}
