import { ArticleQueries } from '../../src/article/article.queries.js';
import { ArticleService } from '../../src/article/article.service.js';
import { readManuscript } from '../../src/article/manuscript.js';
import { operator } from '../../src/platform/audit/actor.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();

/** One article a day, and two on the last of them. */
const days = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-04'];

beforeAll(async () => {
  for (const [index, day] of days.entries()) {
    const bytes = Buffer.from(`---\ntitle: Day ${index}\ndate: ${day}\n---\nText.`);
    await house()
      .get(ArticleService)
      .publishManuscript(readManuscript({ name: 'day.md', bytes }), operator);
  }
});

const list = (query = '') => new Visitor(house()).get(`/api/v1/articles${query}`);
const slugsOf = (items: readonly { slug: string }[]): string[] => items.map(({ slug }) => slug);

describe('The list of articles', () => {
  it('comes newest first, in pages that neither repeat nor leave out one', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: { items: { slug: string }[]; next: string | null } = (
        await list(`?limit=2${next === '' ? '' : `&after=${next}`}`)
      ).json();
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...slugsOf(page.items));
      next = page.next;
    }
    expect(seen).toEqual(['day-4', 'day-3', 'day-2', 'day-1', 'day-0']);
  });

  it('ends with the page that holds the last of them', async () => {
    expect((await list('?limit=5')).json().next).toBeNull();
  });

  it('goes on where it was although a newer one came in', async () => {
    const first = (await list('?limit=3')).json();
    await house()
      .get(ArticleService)
      .publishManuscript(readManuscript({ name: 'n.txt', bytes: Buffer.from('Text.') }, { title: 'News' }), operator);
    const second = (await list(`?limit=3&after=${first.next}`)).json();
    await house().get(ArticleService).withdraw('news', operator);

    expect(slugsOf(second.items)).toEqual(['day-1', 'day-0']);
  });

  it('leaves out drafts and what was withdrawn', async () => {
    await house().get(ArticleService).create({ title: 'Draft', source: 'x', format: 'text' }, operator);
    await house().get(ArticleService).withdraw('day-2', operator);
    expect(slugsOf((await list()).json().items)).toEqual(['day-4', 'day-3', 'day-1', 'day-0']);
    await house().get(ArticleService).publish('day-2', operator);
  });

  it.each(['?after=nonsense', '?after=MjAyNC0wMS0wMXxub3QtYW4taWQ', '?limit=0', '?limit=101', '?limit=two'])(
    'refuses %s',
    async (query) => {
      expect([400, 422]).toContain((await list(query)).status);
    },
  );

  it('names articles by their ids for other rooms, whatever state they are in', async () => {
    const queries = house().get(ArticleQueries);
    const { id } = await queries.forReplies('day-0');
    await house().get(ArticleService).withdraw('day-0', operator);
    const replyPolicy = expect.objectContaining({ policy: 'known', reason: null });
    expect(await queries.byIds([id])).toEqual([
      { id, slug: 'day-0', title: 'Day 0', lang: 'en', replyPolicy, repliesOpen: true, path: '/articles/day-0' },
    ]);
    expect(await queries.byIds([])).toEqual([]);
  });
});
