import { ArticleService } from '../../src/article/article.service.js';
import { Decisions } from '../../src/moderation/decisions.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { aHeldReply, anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
const ask = async (path: string) => (await new Visitor(house()).get(path)).json();
const decide = (id: string, decision: 'approve' | 'trash', version: number) =>
  house().get(Decisions).decide(operator, id, { decision, version });

interface Latest {
  items: { id: string; html: string; article: object }[];
  next: string | null;
}

async function everyLatest(limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let after = ''; ;) {
    const { items, next }: Latest = await ask(`/api/v1/comments?limit=${limit}${after}`);
    ids.push(...items.map(({ id }) => id));
    if (next === null) return ids;
    after = `&after=${next}`;
  }
}

beforeEach(() => house().sql('truncate articles cascade'));

describe('the latest comments', () => {
  it('are those of the whole site, newest first, each with its article', async () => {
    const [slug, other] = [await anArticle(house(), { title: 'Winter light' }), await anArticle(house())];
    const first = await aPublishedReply(house(), slug, { name: 'Ada', comment: 'First.' });
    const second = await aPublishedReply(house(), other);

    const { items, next } = await ask('/api/v1/comments');
    expect(items.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id]);
    expect(items[1]).toMatchObject({
      parentId: null,
      depth: 0,
      author: { name: 'Ada' },
      html: '<p dir="auto">First.</p>',
      url: `${house().url}/comments/${first.id}`,
      article: { slug, title: 'Winter light', url: `${house().url}/articles/${slug}` },
    });
    expect(next).toBeNull();
  });

  it('are in the order in which they were published, not written', async () => {
    const slug = await anArticle(house());
    const waited = await aHeldReply(house(), slug);
    const quick = await aPublishedReply(house(), slug);
    await decide(waited.id, 'approve', 1);

    expect(await everyLatest(10)).toEqual([waited.id, quick.id]);
  });

  it('page on without losing or repeating one while others come in', async () => {
    const slug = await anArticle(house());
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.unshift((await aPublishedReply(house(), slug)).id);
    const { items, next }: Latest = await ask('/api/v1/comments?limit=2');
    await aPublishedReply(house(), slug);

    const rest: Latest = await ask(`/api/v1/comments?limit=3&after=${next}`);
    expect([...items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(rest.next).toBeNull();
    expect(await everyLatest(2)).toHaveLength(6);
  });

  it('leave out what waits, what was taken away and what stands under a withdrawn article', async () => {
    const [slug, withdrawn] = [await anArticle(house()), await anArticle(house())];
    const shown = await aPublishedReply(house(), slug);
    await aHeldReply(house(), slug);
    const removed = await aPublishedReply(house(), slug);
    await aPublishedReply(house(), slug, { parentId: removed.id });
    await decide(removed.id, 'trash', 2);
    await aPublishedReply(house(), withdrawn);
    await house().get(ArticleService).withdraw(withdrawn, operator);

    const ids = await everyLatest(10);
    expect(ids).toHaveLength(2);
    expect(ids).toContain(shown.id);
    expect(ids).not.toContain(removed.id);
  });

  it('are found by an index, however many there are', async () => {
    const slug = await anArticle(house());
    const { id } = await aPublishedReply(house(), slug);
    await house().sql(
      `insert into comments select (t.c).* from (
         select jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'root_id', c.id, 'parent_id', c.id,
           'depth', 1, 'published_at', c.published_at - n * interval '1 minute')) as c
         from comments c, generate_series(1, 5000) n where c.id = $1) t`,
      [id],
    );
    await house().sql('analyze comments, articles');
    const plan = await house().sql(
      `explain (format json) select id, published_at from latest_comments
        where (published_at, id) < (now(), $1::uuid) order by published_at desc, id desc limit 21`,
      [id],
    );

    expect(JSON.stringify(plan)).toContain('comments_latest_idx');
    expect(JSON.stringify(plan)).not.toContain('"Sort"');
    expect(new Set(await everyLatest(100)).size).toBe(5001);
  });
});

describe('how many comments articles have', () => {
  it('is told of many in one call', async () => {
    const [busy, quiet] = [await anArticle(house(), { slug: 'büsy' }), await anArticle(house())];
    await aPublishedReply(house(), busy);
    await aPublishedReply(house(), busy);
    await aHeldReply(house(), busy);

    const { items } = await ask(`/api/v1/comment-counts?slugs=${encodeURIComponent(busy)},${quiet},${quiet},nowhere`);
    expect(
      new Map(items.map((item: { slug: string; commentCount: number }) => [item.slug, item.commentCount])),
    ).toEqual(
      new Map([
        [busy, 2],
        [quiet, 0],
      ]),
    );
  });

  it.each([
    '',
    '?slugs=',
    '?slugs=a%20b',
    `?slugs=${Array.from({ length: 101 }, (_, n) => `a${n}`)}`,
    '?slugs=a&slugs=b',
  ])('is not told of what no slug is: %s', async (query) => {
    const answer = await new Visitor(house()).get(`/api/v1/comment-counts${query}`);
    expect([answer.status, answer.json().errors?.[0]?.field]).toEqual([400, 'slugs']);
  });
});
