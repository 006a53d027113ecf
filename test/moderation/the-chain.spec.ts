import { AuditChain, type AuditReport } from '../../src/platform/audit/audit-chain.js';
import { AuditSealer } from '../../src/platform/audit/audit-sealer.js';
import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { until } from '../support/live-reader.js';
import { Staff } from '../support/moderator.js';

const house = houseForStories();
let dana: Staff;

beforeAll(async () => {
  dana = await Staff.signedIn(house());
  const slug = await anArticle(house());
  for (let turn = 1; turn <= 4; turn++) {
    const reply = await aHeldReply(house(), slug);
    await dana.decide(reply.id, 'decline', 1, 'Off topic, “so to speak”.\u2028');
  }
  await allSealed(house());
});

async function allSealed(at: TestHouse): Promise<void> {
  await until(async () => {
    await at.get(AuditSealer).pass();
    return (await at.sql('select 1 from audit_unsealed')).length === 0;
  });
}

const verify = (noted?: string) => house().get(AuditChain).verify(noted);
const faultsOf = ({ faults }: AuditReport) => faults.map(({ kind, position }) => `${kind} ${position}`);

/** Somebody who owns the database goes past the triggers; afterwards all is as it was. */
async function tamperedBy(sql: string, noted?: string): Promise<string[]> {
  const tables = ['audit_entries', 'audit_seals'];
  for (const table of tables) {
    await house().sql(`create table kept_${table} as select * from ${table}`);
    await house().sql(`alter table ${table} disable trigger user`);
  }
  try {
    for (const statement of sql.split(';')) await house().sql(statement);
    return faultsOf(await verify(noted));
  } finally {
    for (const table of tables) {
      await house().sql(`delete from ${table}`);
      const all = table === 'audit_entries' ? 'overriding system value' : '';
      await house().sql(`insert into ${table} ${all} select * from kept_${table}`);
      await house().sql(`drop table kept_${table}`);
      await house().sql(`alter table ${table} enable trigger user`);
    }
  }
}

describe('the chain of the log', () => {
  it('holds every entry, in the order of its seals', async () => {
    const report = await verify();
    const [{ count = 0 } = {}] = await house().sql<{ count: number }>(
      'select count(*)::int as count from audit_entries',
    );

    expect(report).toEqual({
      entries: count,
      head: expect.stringMatching(new RegExp(`^${count}:[0-9a-f]{64}$`)),
      waiting: 0,
      faults: [],
    });
    expect(count).toBeGreaterThan(9);
  });

  it.each([
    ['a reason that was changed', `update audit_entries set detail = '{}' where id = 5`, ['changed 5']],
    ['a name that was changed', `update audit_entries set actor_name = 'Kim' where id = 5`, ['changed 5']],
    [
      'a time that was changed',
      `update audit_entries set at = at + interval '1 microsecond' where id = 5`,
      ['changed 5'],
    ],
    ['a row that was removed', 'delete from audit_entries where id = 4', ['removed 4']],
    [
      'a row that was removed with its seal',
      'delete from audit_entries where id = 4; delete from audit_seals where position = 4',
      ['seal-removed 4'],
    ],
    [
      'two rows that changed places',
      'update audit_seals set entry_id = -4 where entry_id = 4; update audit_seals set entry_id = 4 where entry_id = 6; update audit_seals set entry_id = 6 where entry_id = -4',
      ['changed 4', 'changed 6'],
    ],
    [
      'two seals that changed places',
      'update audit_seals set position = 999 where position = 4; update audit_seals set position = 4 where position = 5; update audit_seals set position = 5 where position = 999',
      ['changed 4', 'changed 5', 'changed 6'],
    ],
    [
      'a row that was put in past the house',
      `insert into audit_entries (actor_kind, actor_name, action, subject_kind, subject_id) values ('staff', 'Kim', 'a.b', 'a', 'b'); delete from audit_unsealed`,
      ['never-sealed null'],
    ],
    ['a seal that was cut off', 'delete from audit_seals where position > 8', null],
  ] as [string, string, string[] | null][])('tells of %s', async (_name, sql, expected) => {
    const found = await tamperedBy(sql);
    if (expected === null) expect(found).not.toEqual([]);
    else expect(found).toEqual(expected);
    expect((await verify()).faults).toEqual([]);
  });

  it('tells of a log that ends sooner than the head which was noted', async () => {
    const { head, entries } = await verify();
    const cut = `delete from audit_entries where id in (select entry_id from audit_seals where position > ${entries - 2});
                 delete from audit_seals where position > ${entries - 2}`;

    expect(await tamperedBy(cut, head ?? '')).toEqual([`cut-off ${entries}`]);
    expect(faultsOf(await verify(head ?? ''))).toEqual([]);
  });

  it('tells of a log that was written anew from the first changed row to the last', async () => {
    const { head, entries } = await verify();
    const anew = `update audit_entries set actor_name = 'Kim' where id = 3;
                  insert into audit_unsealed select id from audit_entries;
                  delete from audit_seals; select seal_audit_entries(1000)`;

    expect(await tamperedBy(anew)).toEqual([]);
    expect(await tamperedBy(anew, head ?? '')).toEqual([`other-head ${entries}`]);
  });

  it.each([
    'update audit_seals set position = position + 1',
    'delete from audit_seals',
    'truncate audit_seals',
    'truncate audit_entries, audit_seals',
  ])('cannot be changed by the house’s own role: %s', async (sql) => {
    await expect(house().sql(sql)).rejects.toThrow('append-only');
  });
});

describe('entries that are written at once on two instances', () => {
  it('are each sealed once, and the chain holds', async () => {
    const beside = await TestHouse.open({ beside: house() });
    const slug = await anArticle(house());
    await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        await aHeldReply(index % 2 ? house() : beside, slug);
        await (index % 2 ? house() : beside).get(AuditSealer).pass();
      }),
    );
    await allSealed(beside);
    const report = await verify();
    await beside.close();

    expect(report.faults).toEqual([]);
    expect(report.waiting).toBe(0);
  });
});
