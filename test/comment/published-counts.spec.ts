import { DataSource } from 'typeorm';
import { CountAsCommentsArePublished1771000072000 } from '../../migrations/1771000072000-count-as-comments-are-published.js';
import { OwnReplies } from '../../src/comment/own-replies.service.js';
import { Decisions } from '../../src/moderation/decisions.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { aHeldReply, anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';

const house = houseForStories();
const decide = (id: string, decision: 'approve' | 'decline' | 'trash' | 'restore', version: number) =>
  house().get(Decisions).decide(operator, id, { decision, version });

type Counts = readonly { readonly subject_id: string; readonly published: number }[];

const kept = () =>
  house().sql<Counts[number]>(
    `select subject_id, sum(published)::int as published from published_counts
      group by subject_id having sum(published) <> 0 order by subject_id`,
  );
/** By reading every comment there is. */
const counted = () =>
  house().sql<Counts[number]>(
    `select subject_id, count(*)::int as published from comments
       cross join lateral (select article_id as subject_id union all select root_id where depth > 0) of
      where status = 'published' group by subject_id order by subject_id`,
  );

async function aTalk() {
  const slug = await anArticle(house());
  const root = await aPublishedReply(house(), slug);
  return { slug, root, reply: await aPublishedReply(house(), slug, { parentId: root.id }) };
}

describe('the counts that are kept', () => {
  it('are those of the comments, whatever becomes of these', async () => {
    const { slug, root, reply } = await aTalk();
    await aHeldReply(house(), slug);
    await decide((await aHeldReply(house(), slug)).id, 'decline', 1);
    await decide(reply.id, 'trash', 2);
    await decide(reply.id, 'restore', 3);
    const below = await aPublishedReply(house(), slug, { parentId: reply.id });
    await house()
      .get(OwnReplies)
      .withdraw(below.id, below.statusUrl.split('/').at(-1) ?? '');

    const [article] = await house().sql<{ id: string }>('select id from articles where slug = $1', [slug]);
    expect(await kept()).toEqual(await counted());
    expect(await kept()).toContainEqual({ subject_id: article?.id, published: 2 });
    expect(await kept()).toContainEqual({ subject_id: root.id, published: 1 });
  });

  it('lose nobody who came at the same moment', async () => {
    const { slug, root } = await aTalk();
    await Promise.all(Array.from({ length: 8 }, () => aPublishedReply(house(), slug, { parentId: root.id })));

    expect(await kept()).toContainEqual({ subject_id: root.id, published: 9 });
    expect(await kept()).toEqual(await counted());
  });

  it('know of comments that are changed, moved aside and deleted by the thousand', async () => {
    const { slug } = await aTalk();
    await house().sql(
      `insert into comments select (t.c).* from (
         select jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid())) as c
           from comments c, articles a, generate_series(1, 1000)
          where a.slug = $1 and c.article_id = a.id and c.depth > 0 offset 0) t`,
      [slug],
    );
    expect(await kept()).toEqual(await counted());
    await house().sql(
      `update comments set status = 'spam' where status = 'published' and depth > 0 and get_byte(uuid_send(id), 15) < 100`,
    );
    expect(await kept()).toEqual(await counted());
    await house().sql('delete from articles where slug = $1', [slug]);
    expect(await kept()).toEqual(await counted());
  });

  it('begin with what was there before anybody counted', async () => {
    await aTalk();
    const migration = new CountAsCommentsArePublished1771000072000();
    await house()
      .get(DataSource)
      .transaction(async ({ queryRunner }) => {
        if (!queryRunner) throw new Error('A transaction has a query runner.');
        await migration.down(queryRunner);
        await migration.up(queryRunner);
      });

    expect(await kept()).toEqual(await counted());
  });
});
