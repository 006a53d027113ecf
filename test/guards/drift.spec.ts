import { DataSource } from 'typeorm';
import { houseForStories } from '../support/house.js';

const house = houseForStories();

/** Kept by plain SQL alone: no entity describes them. */
const withoutEntity = [
  'audit_entries',
  'audit_seals',
  'audit_unsealed',
  'classifier_lessons',
  'classifier_notes',
  'classifier_tokens',
  'comment_words',
  'desk_figures',
  'desk_figures_mark',
  'outbox_messages',
  'published_counts',
  'queue_alerts',
  'queue_count_changes',
  'queue_counts',
  'rate_limits',
  'schema_migrations',
  'settings',
];

/** What TypeORM would do to make the tables what the entities say. */
async function drift(): Promise<string[]> {
  const log = await house().get(DataSource).driver.createSchemaBuilder().log();
  return log.upQueries.map(({ query }) => query);
}

describe('Entities and migrations', () => {
  it('describe the same tables', async () => {
    expect(await drift()).toEqual([]);
  });

  it('leave no table out', async () => {
    const tables = await house().sql<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by name`,
    );
    const described = house()
      .get(DataSource)
      .entityMetadatas.map(({ tableName }) => tableName);

    expect(described.length).toBeGreaterThan(8);
    expect(tables.map(({ name }) => name)).toEqual([...described, ...withoutEntity].sort());
  });

  it.each([
    [
      'a column that no entity has',
      'alter table comments add column email text',
      'alter table comments drop column email',
    ],
    [
      'a column that may be empty',
      'alter table articles alter column title drop not null',
      'alter table articles alter column title set not null',
    ],
    [
      'another type',
      'alter table comments alter column version type bigint',
      'alter table comments alter column version type integer',
    ],
    [
      'an index that is gone',
      'drop index comments_queue_idx',
      'create index comments_queue_idx on comments (status, id)',
    ],
    [
      'a rule that is gone',
      'alter table comments drop constraint comments_shown_check',
      `alter table comments add constraint comments_shown_check check (status <> 'published' or shown)`,
    ],
    [
      'a key that is gone',
      'alter table staff_members drop constraint staff_members_email_key',
      'alter table staff_members add constraint staff_members_email_key unique (email_digest)',
    ],
    [
      'a reference that is gone',
      'alter table share_links drop constraint share_links_article_fkey',
      'alter table share_links add constraint share_links_article_fkey foreign key (article_id) references articles (id) on delete cascade',
    ],
    [
      'a reference that lets rows stay',
      'alter table share_links drop constraint share_links_article_fkey, add constraint share_links_article_fkey foreign key (article_id) references articles (id)',
      'alter table share_links drop constraint share_links_article_fkey, add constraint share_links_article_fkey foreign key (article_id) references articles (id) on delete cascade',
    ],
  ])('differ by %s, and it shows', async (_name, plant, mend) => {
    await house().sql(plant);
    const found = await drift();
    await house().sql(mend);

    expect(found).not.toEqual([]);
    expect(await drift()).toEqual([]);
  });
});
