import fs from 'node:fs';
import path from 'node:path';
import { DataSource, type MigrationInterface } from 'typeorm';
import { freshDatabase } from '../support/database.js';
import { schemaDump } from './schema-dump.js';

const folder = path.join(process.cwd(), 'migrations');
const files = fs.readdirSync(folder).sort();

async function migrationIn(file: string): Promise<new () => MigrationInterface> {
  const module = (await import(`../../migrations/${file}`)) as Record<string, new () => MigrationInterface>;
  const [only, ...others] = Object.values(module);
  if (!only || others.length > 0) throw new Error(`${file} must export one class.`);
  return only;
}

/** As the operator's run does it: in a transaction of its own. */
async function step(db: DataSource, file: string, way: 'up' | 'down'): Promise<string[]> {
  const migration = new (await migrationIn(file))();
  await db.transaction(async ({ queryRunner }) => {
    if (!queryRunner) throw new Error('A transaction has a query runner.');
    await migration[way](queryRunner);
  });
  return schemaDump(db);
}

/** A database of one story's own: migrated, or a copy of `template0`. */
async function withDatabase<T>(work: (db: DataSource) => Promise<T>, template?: string): Promise<T> {
  const { url, drop } = await freshDatabase(template);
  const db = await new DataSource({ type: 'postgres', url, installExtensions: false }).initialize();
  try {
    return await work(db);
  } finally {
    await db.destroy();
    await drop();
  }
}

/** `1770000000000-lay-the-ground.ts` holds `LayTheGround1770000000000`, from which TypeORM reads the order. */
function classNameFor(file: string): string {
  const [, stamp = '', phrase = ''] = /^(\d{13})-([a-z]+(?:-[a-z]+)*)\.ts$/.exec(file) ?? [];
  return phrase.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()) + stamp;
}

describe('Migrations', () => {
  it.each(files)('%s is named for what it does, and stands alone', async (file) => {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const imports = [...text.matchAll(/(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, name]) => name);

    expect((await migrationIn(file)).name).toBe(classNameFor(file));
    expect(imports).toEqual(['typeorm']);
  });

  it('can each be done, undone and done again, on what those before it left', async () => {
    await withDatabase(async (db) => {
      let before = await schemaDump(db);
      for (const file of files) {
        const after = await step(db, file, 'up');
        expect({ file, after }).not.toEqual({ file, after: before });
        expect({ file, undone: await step(db, file, 'down') }).toEqual({ file, undone: before });
        expect({ file, again: await step(db, file, 'up') }).toEqual({ file, again: after });
        before = after;
      }
    }, 'template0');
  });

  it('lead to what a migrated house stands on, and back to nothing', async () => {
    const house = await withDatabase(schemaDump);

    await withDatabase(async (db) => {
      const nothing = await schemaDump(db);
      for (const file of files) await step(db, file, 'up');
      expect(await schemaDump(db)).toEqual(house);
      for (const file of files.toReversed()) await step(db, file, 'down');
      expect(await schemaDump(db)).toEqual(nothing);
    }, 'template0');
  });
});

describe('The dump of a schema', () => {
  it.each([
    ['a column', 'alter table comments add column email text'],
    ['an index', 'create index planted on comments (depth)'],
    ['a constraint', 'alter table comments add constraint planted check (depth < 9)'],
    ['a default', 'alter table comments alter column depth set default 1'],
    ['a right', 'grant select on comments to public'],
    ['a trigger that is gone', 'drop trigger audit_entries_stay on audit_entries'],
    ['a function', `create function planted() returns int language sql as 'select 1'`],
  ])('tells of %s', async (_name, plant) => {
    await withDatabase(async (db) => {
      const before = await schemaDump(db);
      await db.query(plant);
      expect(await schemaDump(db)).not.toEqual(before);
    });
  });
});
