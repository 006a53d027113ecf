import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';

const house = houseForStories();
let dana: Staff;

beforeAll(async () => {
  dana = await Staff.signedIn(house());
});

async function decided() {
  const reply = await aHeldReply(house(), await anArticle(house()), { email: 'otto@lantern.example.org' });
  await dana.decide(reply.id, 'approve', 1);
  await dana.decide(reply.id, 'decline', 2, 'On second thoughts.');
  return reply.id;
}

describe('the record', () => {
  it('says of every decision who made it, what it was, when and why', async () => {
    const before = Date.now();
    const id = await decided();
    const { items } = (await dana.get('/api/v1/moderation/log?limit=2')).json();

    expect(items).toEqual([
      {
        id: expect.any(String),
        at: expect.any(String),
        actor: 'Dana',
        action: 'comment.declined',
        subject: { kind: 'comment', id },
        detail: { from: 'published', to: 'declined', version: 3, reason: 'On second thoughts.', code: null },
      },
      expect.objectContaining({
        action: 'comment.approved',
        detail: { from: 'held', to: 'published', version: 2, reason: null, code: null },
      }),
    ]);
    const at = Date.parse(items[0].at);
    expect(at).toBeGreaterThan(before - 1000);
    expect(at).toBeLessThan(Date.now() + 1000);
  });

  it('shows the same on its page and beside the reply, and no address', async () => {
    const id = await decided();
    const pages = [await dana.get('/moderation/log'), await dana.get(`/moderation/comments/${id}`)];
    for (const { text } of pages) {
      expect(text).toContain('Comment declined');
      expect(text).toContain('On second thoughts.');
      expect(text).toContain('<bdi>Dana</bdi>');
      expect(text).not.toContain('lantern');
    }
  });

  it('pages back to the beginning without a gap, newest first, also past its tenth line', async () => {
    for (let turn = 1; turn <= 4; turn++) await decided();
    const seen: number[] = [];
    let after = '';
    do {
      const page = (await dana.get(`/api/v1/moderation/log?limit=3${after}`)).json();
      seen.push(...page.items.map(({ id }: { id: string }) => Number(id)));
      after = page.next === null ? '' : `&after=${encodeURIComponent(page.next)}`;
    } while (after !== '');
    const rows = await house().sql<{ id: string }>(
      `select id from audit_entries where actor_kind <> 'reader' order by id desc`,
    );
    expect(seen).toEqual(rows.map(({ id }) => Number(id)));
  });

  it.each([
    `update audit_entries set actor_name = 'Nobody'`,
    `update audit_entries set detail = '{}' where id = (select max(id) from audit_entries)`,
    'delete from audit_entries',
    'truncate audit_entries',
    'truncate audit_entries cascade',
    `insert into audit_entries (id, actor_kind, actor_name, action, subject_kind, subject_id)
       overriding system value select id, 'staff', 'Nobody', action, subject_kind, subject_id from audit_entries
       on conflict (id) do update set actor_name = excluded.actor_name`,
  ])('cannot be changed by the house’s own role: %s', async (sql) => {
    await decided();
    const all = () => house().sql('select * from audit_entries order by id');
    const before = await all();
    await expect(house().sql(sql)).rejects.toThrow('append-only');
    expect(await all()).toEqual(before);
  });
});
