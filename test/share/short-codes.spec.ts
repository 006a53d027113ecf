import { shareTargets } from '../../src/share/share-target.js';
import { ShortCodes } from '../../src/share/short-codes.service.js';
import { anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';

describe('the short links of an article', () => {
  const house = houseForStories();

  const idOf = async (slug: string): Promise<string> => {
    const [article] = await house().sql<{ id: string }>('select id from articles where slug = $1', [slug]);
    return article?.id ?? '';
  };
  const rows = (articleId: string) =>
    house().sql('select code, target, created_at, xmin::text from share_links where article_id = $1 order by target', [
      articleId,
    ]);

  it('are made once for every target, however many ask at the same moment', async () => {
    const id = await idOf(await anArticle(house()));
    const answers = await Promise.all(Array.from({ length: 40 }, () => house().get(ShortCodes).codesFor(id)));
    const codes = answers.map((answer) => JSON.stringify([...answer].sort()));
    expect(new Set(codes).size).toBe(1);
    expect(await rows(id)).toHaveLength(shareTargets.length);
  });

  it('are only read once they are there', async () => {
    const id = await idOf(await anArticle(house()));
    await house().get(ShortCodes).codesFor(id);
    const before = await rows(id);
    house().turnClock({ days: 1 });
    await house().get(ShortCodes).codesFor(id);
    expect(await rows(id)).toEqual(before);
  });

  it('are completed when the registry gains a target', async () => {
    const id = await idOf(await anArticle(house()));
    const before = await house().get(ShortCodes).codesFor(id);
    await house().sql(`delete from share_links where article_id = $1 and target = 'reddit'`, [id]);
    const after = await house().get(ShortCodes).codesFor(id);
    expect(after.get('reddit')).not.toBe(before.get('reddit'));
    expect(after.get('x')).toBe(before.get('x'));
  });
});
