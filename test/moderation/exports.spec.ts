import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { readCsv } from '../support/read-csv.js';

const house = houseForStories();
const path = '/api/v1/moderation/exports';
let editor: Staff;
const hostile = [
  '=HYPERLINK("http://evil.example","x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  "'=1",
  'a,"b"\n=c',
  '\u200b=1+1 x',
];

beforeAll(async () => {
  editor = await Staff.signedIn(house(), { name: 'Edda', role: 'editor' });
  const slug = await anArticle(house(), { title: '=cmd|calc' });
  for (const [n, text] of hostile.entries()) {
    await aHeldReply(house(), slug, {
      comment: text,
      name: `@${n} ${text.split('\n')[0]}`,
      email: `kim${n}@lantern.example.org`,
    });
  }
});

const csv = (text: string) => {
  const [head = [], ...rows] = readCsv(text.replace(/^\ufeff/, ''));
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at] ?? at, cell])));
};

describe('the queue as a file', () => {
  it('holds every reply once as CSV, and nothing that a spreadsheet runs', async () => {
    const { status, text, headers } = await editor.post(path, { format: 'csv' });
    const rows = csv(text);

    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    expect(headers.get('content-disposition')).toBe('attachment; filename="replies-held.csv"');
    expect(rows.map(({ comment }) => comment?.replace(/^'/, ''))).toEqual(hostile);
    for (const cell of rows.flatMap((row) => Object.values(row)))
      expect(cell).not.toMatch(/^[\s\u200b]*[=+\-@＝＋－＠]/u);
    expect(rows[0]).toMatchObject({ articleTitle: "'=cmd|calc", email: 'k…@l….org', status: 'held', version: '1' });
    expect(text).not.toContain('lantern');
  });

  it('says the same as the queue does in JSON, and only what was looked for', async () => {
    const file = (await editor.post(path, { format: 'json', q: 'HYPERLINK' })).json();
    const queue = (await editor.get('/api/v1/moderation/comments?q=HYPERLINK')).json();

    expect(file.items).toHaveLength(1);
    expect(file.items).toEqual(queue.items);
    expect((await editor.post(path, { format: 'json', status: 'spam' })).json()).toEqual({ items: [] });
  });

  it('goes on over as many pages as there are', async () => {
    await house().sql(
      `insert into comments select (jsonb_populate_record(c, jsonb_build_object('id', id, 'root_id', id, 'status', 'spam'))).*
         from (select c, gen_random_uuid()::text as id from comments c, generate_series(1, 60) order by c.id) as many(c, id)`,
    );
    const rows = csv((await editor.post(path, { format: 'csv', status: 'spam' })).text);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(60 * hostile.length);
  });

  it('leaves a line in the log, and is for editors', async () => {
    const { items } = (await editor.get('/api/v1/moderation/log')).json();
    const dana = await Staff.signedIn(house());

    expect(items).toContainEqual(expect.objectContaining({ action: 'queue.exported' }));
    expect((await dana.post(path, { format: 'csv' })).status).toBe(403);
    expect((await dana.get('/moderation')).text).not.toContain('/moderation/exports');
    expect((await editor.get('/moderation')).text).toContain('action="/moderation/exports"');
    expect((await editor.submit('/moderation/exports', { status: 'held', format: 'json' })).json().items).toHaveLength(
      8,
    );
    expect((await editor.post(path, { format: 'xlsx' })).status).toBe(422);
    expect((await editor.post(path, { format: 'csv', q: 'colour:red' })).status).toBe(422);
  });
});
