import { ArticleService } from '../../src/article/article.service.js';
import { OldBodies } from '../../src/article/old-bodies.js';
import { readManuscript } from '../../src/article/manuscript.js';
import { operator } from '../../src/platform/audit/actor.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
const text = '![The quay](https://example.org/quay.jpg)\n\nThe quay was wet.';
const elsewhere = '<p><a class="picture" href="https://example.org/quay.jpg">The quay</a></p>';

/** As an older renderer made it, which showed pictures from everywhere. */
async function anOldArticle(slug: string, source = text): Promise<void> {
  const manuscript = readManuscript({ name: 'quay.md', bytes: Buffer.from(source) }, { slug, title: 'The quay' });
  await house().get(ArticleService).publishManuscript(manuscript, operator);
  await house().sql(
    `update articles set html = '<p><img src="https://example.org/quay.jpg" alt="The quay"></p><p>The quay was wet.</p>',
            renderer_version = 1 where slug = $1`,
    [slug],
  );
}

const rowOf = async (slug: string) => {
  const [row] = await house().sql(`select to_jsonb(articles) as row from articles where slug = $1`, [slug]);
  return (row as { row: Record<string, unknown> }).row;
};

describe('an article that an older renderer made', () => {
  it('is rendered again, and is neither another revision nor updated', async () => {
    await anOldArticle('quay');
    const before = await rowOf('quay');
    await house().get(OldBodies).pass();

    const html = `${elsewhere}\n<p>The quay was wet.</p>\n`;
    expect(await rowOf('quay')).toEqual({ ...before, html, renderer_version: 2 });
    expect((await new Visitor(house()).get('/articles/quay')).text).toContain(elsewhere);
  });

  it('keeps the excerpt that an editor wrote, and gets a new one where it was made', async () => {
    await anOldArticle('written', `---\nexcerpt: By hand.\n---\n${text}`);
    await anOldArticle('made', 'Another beginning.');
    await house().sql(`update articles set excerpt = 'The quay was wet.' where slug = 'made'`);
    await house().get(OldBodies).pass();

    expect((await rowOf('written')).excerpt).toBe('By hand.');
    expect((await rowOf('made')).excerpt).toBe('Another beginning.');
  });
});
