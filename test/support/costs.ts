import { DataSource } from 'typeorm';
import { type TestHouse } from './house.js';

export interface Costs {
  /** What the house asked the database. */
  readonly statements: number;
  /** Pages of tables and indexes that the answers were found on. */
  readonly blocks: number;
}

/** What goes on in the house whatever it is asked, and what it keeps for some seconds. */
const byTheWay = /outbox_messages|pgboss|settings|renderer_version|TRANSACTION|COMMIT/;

type Asked = readonly [sql: string, values: unknown[]];

/** What the database has to do while the house does this, in numbers that a busy machine does not change. */
export async function costsOf(house: TestHouse, act: () => Promise<unknown>): Promise<Costs> {
  const asked = await askedDuring(house, act);
  let blocks = 0;
  for (const [sql, values] of asked) if (/^\s*(?:select|with)/i.test(sql)) blocks += await blocksOf(house, sql, values);
  return { statements: asked.length, blocks };
}

async function askedDuring(house: TestHouse, act: () => Promise<unknown>): Promise<Asked[]> {
  const db = house.get(DataSource);
  const asked: Asked[] = [];
  const { logger } = db;
  db.logger = Object.assign(Object.create(logger) as typeof logger, {
    logQuery: (sql: string, values: unknown[] = []) => void (byTheWay.test(sql) || asked.push([sql, values])),
  });
  try {
    await act();
  } finally {
    db.logger = logger;
  }
  return asked;
}

async function blocksOf(house: TestHouse, sql: string, values: unknown[]): Promise<number> {
  const [row] = await house.sql<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
    `explain (analyze, buffers, format json) ${sql}`,
    values,
  );
  const plan = row?.['QUERY PLAN'][0].Plan ?? {};
  return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
}
