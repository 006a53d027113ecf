import { ArticleQueries } from '../../src/article/article.queries.js';
import { ArticleService } from '../../src/article/article.service.js';
import { publishSamples } from '../../src/article/samples.js';
import { houseForStories } from '../support/house.js';

const house = houseForStories();

it('A new house gets three articles, and no more of them when it is asked twice', async () => {
  await publishSamples(house().get(ArticleService));
  const { items } = await house().get(ArticleQueries).latest({ limit: 10 });
  await publishSamples(house().get(ArticleService));

  expect((await house().get(ArticleQueries).latest({ limit: 10 })).items).toEqual(items);
  expect(items.map(({ lang }) => lang)).toEqual(['en', 'ar', 'en']);
  const long = await house()
    .get(ArticleQueries)
    .bySlug(items[0]?.slug ?? '');
  expect(long.wordCount).toBeGreaterThan(900);
  expect(long.readingMinutes).toBe(6);
});
