import { DataSource } from 'typeorm';
import { CommentService } from '../../src/comment/comment.service.js';
import { LeaveReplyDto } from '../../src/comment/comment.dto.js';
import { OwnReplies } from '../../src/comment/own-replies.service.js';
import { poolSize } from '../../src/platform/database/data-source.js';
import { newId } from '../../src/platform/ids.js';
import { Settings } from '../../src/platform/settings/settings.js';
import { aHeldReply, aPublishedReply, aReply, anArticle } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';

/** What an author, a moderator and other readers do at once, on two instances. */
const house = houseForStories();
let beside: TestHouse;
let dana: Staff;

beforeAll(async () => {
  beside = await TestHouse.open({ beside: house() });
  dana = await Staff.signedIn(beside);
}, 30_000);
afterAll(() => beside?.close());

const rounds = Array.from({ length: 8 }, (_, round) => round);
const edit = (at: TestHouse, statusUrl: string, comment: string, version = '1') =>
  new Visitor(at).submit(`${statusUrl}/edit`, { comment, version });
const withdraw = (at: TestHouse, statusUrl: string) => new Visitor(at).submit(`${statusUrl}/withdraw`, {});
const row = async (id: string) =>
  (
    await house().sql<any>(
      `select status, source, version, (select count(*)::int from comment_versions where comment_id = id) as versions
         from comments where id = $1`,
      [id],
    )
  )[0];

describe('at the same moment', () => {
  it('an edit that is sent twice is made once, and neither copy is told of a fault', async () => {
    for (const round of rounds) {
      const { id, statusUrl } = await aHeldReply(house(), await anArticle(house()));
      const words = `Clicked twice, ${round}.`;
      const answers = await Promise.all([edit(house(), statusUrl, words), edit(beside, statusUrl, words)]);

      expect(answers.map(({ status }) => status)).toEqual([303, 303]);
      expect(await row(id)).toMatchObject({ source: words, version: 2, versions: 1 });
    }
  });

  it('of two different edits one is made, and the other one comes back whole', async () => {
    for (const _ of rounds) {
      const { id, statusUrl } = await aHeldReply(house(), await anArticle(house()));
      const sent = ['From the telephone.', 'From the desk.'];
      const answers = await Promise.all(
        sent.map((words, index) => edit(index === 0 ? house() : beside, statusUrl, words)),
      );
      const late = answers.findIndex(({ status }) => status === 409);

      expect(answers[1 - late]?.status).toBe(303);
      expect(answers[late]?.text).toContain(`\n${sent[late]}</textarea>`);
      expect(await row(id)).toMatchObject({ source: sent[1 - late], version: 2, versions: 1 });
    }
  });

  it('an edit and an approval never publish what no moderator has read', async () => {
    for (const _ of rounds) {
      const { id, statusUrl } = await aHeldReply(house(), await anArticle(house()), { comment: 'As it was read.' });
      const [edited, decided] = await Promise.all([
        edit(house(), statusUrl, 'Something else.'),
        dana.decide(id, 'approve', 1),
      ]);

      expect([edited.status, decided.status].toSorted()).toEqual(edited.status === 303 ? [303, 409] : [201, 409]);
      expect(await row(id)).toMatchObject(
        edited.status === 303
          ? { status: 'held', source: 'Something else.' }
          : { status: 'published', source: 'As it was read.' },
      );
    }
  });

  it('withdrawing goes before an edit and before a decision', async () => {
    for (const _ of rounds) {
      const { id, statusUrl } = await aHeldReply(house(), await anArticle(house()));
      const [, withdrawn] = await Promise.all([
        edit(house(), statusUrl, 'One more thought.'),
        withdraw(beside, statusUrl),
        dana.decide(id, 'approve', 1),
      ]);

      expect(withdrawn.status).toBe(303);
      expect(await row(id)).toMatchObject({ status: 'withdrawn', source: '', versions: 0 });
    }
  });

  it('an edit waits for an answer that is on its way, and then is too late', async () => {
    const slug = await anArticle(house());
    const { id, statusUrl } = await aPublishedReply(house(), slug, { comment: 'Standing.' });
    const answering = beside.get(DataSource).createQueryRunner();
    await answering.startTransaction();
    await answering.query('select 1 from comments where id = $1 for share', [id]);
    const editing = edit(house(), statusUrl, 'Moved goalposts.', '2');
    await until(() => somebodyWaits());
    await answering.query(
      `insert into comments (id, article_id, parent_id, root_id, depth, author_name, source, html, renderer_version, status, shown, verdict, created_at, published_at)
       select $2, article_id, id, id, 1, 'Bo', 'Answer.', '', renderer_version, 'published', true, '{}', now(), now() from comments where id = $1`,
      [id, newId()],
    );
    await answering.commitTransaction();
    await answering.release();

    expect((await editing).status).toBe(403);
    expect((await row(id)).source).toBe('Standing.');
  });
});

describe('as many at once as there are connections', () => {
  const crowd = Array.from({ length: poolSize + 2 }, (_, index) => index);

  it('replies are taken, since none asks for a second connection while it has one', async () => {
    const slug = await anArticle(house());
    const leave = (client: number) =>
      house()
        .get(CommentService)
        .leaveReply(slug, LeaveReplyDto.parse(aReply()), { client: `crowd ${client}` });
    expect(await Promise.all(crowd.map(leave))).toHaveLength(crowd.length);
  });

  it('and so are edits', async () => {
    const slug = await anArticle(house());
    await house().get(Settings).set('replies.editMinutes', '20');
    const replies = await Promise.all(crowd.map(() => aHeldReply(house(), slug)));
    await Promise.all(
      replies.map(({ id, statusUrl }, client) =>
        house()
          .get(OwnReplies)
          .edit(id, statusUrl.split('/').at(-1) ?? '', { comment: 'Better.', version: 1 }, `crowd ${client}`),
      ),
    );
    expect(await Promise.all(replies.map(async ({ id }) => (await row(id)).source))).toEqual(
      crowd.map(() => 'Better.'),
    );
  });
});

async function somebodyWaits(): Promise<boolean> {
  const waiting = await beside.sql(
    `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return waiting.length > 0;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 80) throw new Error('It never came to that.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
