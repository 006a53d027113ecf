import { DataSource } from 'typeorm';
import { commentRendererVersion } from '../../src/comment/comment-body.js';
import { OldMarkup } from '../../src/comment/old-markup.js';
import { aHeldReply, aPublishedReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();

/** As if an older renderer had made it. */
async function anOldReply(slug: string, comment: string): Promise<string> {
  const { id } = await aPublishedReply(house(), slug, { comment });
  await house().sql(`update comments set html = '<p>as it was</p>', renderer_version = 1 where id = $1`, [id]);
  return id;
}

const rowOf = async (id: string) => {
  const [row] = await house().sql(`select to_jsonb(comments) as row from comments where id = $1`, [id]);
  return (row as { row: Record<string, unknown> }).row;
};

const old = () =>
  house().sql<{ id: string }>('select id from comments where renderer_version < $1', [commentRendererVersion]);

/** The house makes passes of its own meanwhile, as it does everywhere. */
async function bothRenderUntilOnly(count: number): Promise<void> {
  do await Promise.all([house().get(OldMarkup).pass(), house().get(OldMarkup).pass()]);
  while ((await old()).length > count);
}

/** Somebody holds the comment, made old again if the house was quicker. */
async function whileHeld(id: string, story: () => Promise<void>): Promise<void> {
  await house()
    .get(DataSource)
    .transaction(async (tx) => {
      const held = `select 1 from comments where id = $1 and renderer_version = 1 for update`;
      while ((await tx.query<unknown[]>(held, [id])).length === 0)
        await house().sql(`update comments set html = '<p>as it was</p>', renderer_version = 1 where id = $1`, [id]);
      await story();
    });
}

describe('a comment that an older renderer made', () => {
  it('is rendered again, and nothing else about it changes', async () => {
    const slug = await anArticle(house());
    const id = await anOldReply(slug, 'So *very* true.');
    const before = await rowOf(id);

    await bothRenderUntilOnly(0);

    const html = '<p dir="auto">So <em>very</em> true.</p>';
    expect(await rowOf(id)).toEqual({ ...before, html, renderer_version: commentRendererVersion });
    expect((await new Visitor(house()).get(`/articles/${slug}`)).text).toContain(html);
  });

  it('is rendered by whichever instance comes first, and by none while somebody decides about it', async () => {
    const slug = await anArticle(house());
    const ids: string[] = [];
    for (let count = 0; count < 45; count++) ids.push(await anOldReply(slug, `Number ${count}`));

    await whileHeld(ids[7] as string, async () => {
      await bothRenderUntilOnly(1);
      expect(await old()).toEqual([{ id: ids[7] }]);
    });

    await bothRenderUntilOnly(0);
  });

  it('is rendered again in what it said before it was edited, too', async () => {
    const slug = await anArticle(house());
    const { id, statusUrl } = await aHeldReply(house(), slug, { comment: 'So *very* true.' });
    await new Visitor(house()).submit(`${statusUrl}/edit`, { comment: 'So *true*.', version: '1' });
    await house().sql(`update comment_versions set html = '<p>as it was</p>', renderer_version = 1`);

    await house().get(OldMarkup).pass();

    const html = '<p dir="auto">So <em>very</em> true.</p>';
    expect(
      await house().sql('select html, renderer_version from comment_versions where comment_id = $1', [id]),
    ).toEqual([{ html, renderer_version: commentRendererVersion }]);
  });

  it('is found without reading the others', async () => {
    const plan = await house()
      .get(DataSource)
      .transaction(async (tx) => {
        // Of so few rows it would rather read all.
        await tx.query('set local enable_seqscan = off');
        return tx.query(
          `explain select id from comments where renderer_version < ${commentRendererVersion} order by id`,
        );
      });

    expect(JSON.stringify(plan)).toContain('comments_old_markup_idx');
  });
});
