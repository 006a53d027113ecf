import fs from 'node:fs';
import { type AddressInfo } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { openMetrics } from '../../src/metrics.js';
import { Config } from '../../src/platform/config/config.js';
import { type TestHouse } from '../support/house.js';
import { type Find } from './watched.js';

/** What a house leaves behind apart from its answers. */

export function logOf(house: TestHouse): Find[] {
  return house.log.map((line, index) => [`line ${index + 1} of the log`, line]);
}

/** Every column of every table of every schema, as text and, where it is bytes, as what the bytes spell. Nothing is left out: what is sealed must not be readable either. */
export async function dumpOf(house: TestHouse): Promise<Find[]> {
  const columns = await house.sql<{ name: string; place: string; column: string; type: string }>(
    `select format('%I.%I', table_schema, table_name) as place, format('%I', column_name) as column,
            concat_ws('.', table_schema, table_name, column_name) as name, data_type as type
       from information_schema.columns
      where table_schema not in ('pg_catalog', 'information_schema') order by 3`,
  );
  const finds: Find[] = [];
  for (const { name, place, column, type } of columns) {
    const rows = await house.sql<{ value: string | null }>(`select ${column}::text as value from ${place}`);
    const values = rows.map(({ value }) => value ?? '');
    finds.push([`column ${name}`, values.join('\n')]);
    if (type === 'bytea') finds.push([`bytes of ${name}`, values.map(spelt).join('\n')]);
  }
  return finds;
}

/** The files that letters become without SMTP_URL, without the one line where the recipient's own address belongs. */
export function lettersOf(house: TestHouse): Find[] {
  const folder = path.join(house.dataDir, 'mail');
  const files = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return files.map((file) => [
    `letter ${file}`,
    fs.readFileSync(path.join(folder, file), 'latin1').replace(/^To: [^\r\n,;]+\r\n/m, ''),
  ]);
}

export async function metricsOf(house: TestHouse): Promise<Find> {
  const config = Object.create(house.get(Config), { metricsPort: { value: 0 } }) as Config;
  const server = await openMetrics(config, house.opened);
  if (!server) throw new Error('No metrics are shown.');
  const { port } = server.address() as AddressInfo;
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { connection: 'close' } })).text();
  await new Promise((resolve) => server.close(resolve));
  return ['metrics', text];
}

/**
 * Writes down what this process says to the database from now on, statements and values: all that the log of somebody's own
 * server can ever hold.
 */
export function overhear(): Find[] {
  const heard: Find[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [statement, values] = args as [string | { text?: string; values?: unknown[] }, unknown];
    const text = typeof statement === 'string' ? statement : (statement.text ?? '');
    const all = [typeof statement === 'string' ? [] : (statement.values ?? []), Array.isArray(values) ? values : []];
    heard.push([`statement ${text.slice(0, 60)}`, [text, ...all.flat().map(asText)].join('\n')]);
    return query.apply(this, args);
  };
  return heard;
}

function asText(value: unknown): string {
  return Buffer.isBuffer(value)
    ? `${value.toString('latin1')}\n${value.toString('hex')}`
    : (JSON.stringify(value) ?? '');
}

function spelt(hex: string): string {
  return Buffer.from(hex.replace(/^\\x/, ''), 'hex').toString('latin1');
}
