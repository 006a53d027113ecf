import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { Tokens } from '../../src/account/tokens.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { aHeldReply, anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { formsOn } from './desk.js';

const house = houseForStories({ env: { PUBLIC_ORIGIN: 'https://news.example' } });
let dana: Staff;
let slug = '';
const seen = new Set<string>();

beforeAll(async () => {
  dana = await Staff.signedIn(house());
  slug = await anArticle(house(), { title: 'The weather' });
});

const choose = (how: string) => dana.json('PUT', '/api/v1/staff/notices', { how });

/** Letters that came since this was last asked. */
async function letters(): Promise<ParsedMail[]> {
  const folder = join(house().dataDir, 'mail');
  const fresh = readdirSync(folder, { withFileTypes: true })
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.eml') && !seen.has(name));
  for (const name of fresh) seen.add(name);
  return Promise.all(fresh.toSorted().map((name) => simpleParser(readFileSync(join(folder, name)))));
}

/** Until `count` letters have come: the house's own relay works beside us. */
async function lettersSoon(count: number): Promise<ParsedMail[]> {
  const found: ParsedMail[] = [];
  for (let tries = 0; found.length < count; tries++) {
    if (tries > 200) throw new Error(`Only ${found.length} of ${count} letters came.`);
    await house().drainOutbox();
    found.push(...(await letters().catch(() => [])));
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return found;
}

const due = () =>
  house().sql<{ kind: string; ids: any }>(`select kind, ids from outbox_messages where due_at is not null`);

describe('a member who wants a letter for each', () => {
  it('reads what was written, dead, with no address and no link but to the desk', async () => {
    expect((await choose('each')).json()).toEqual({ how: 'each', was: 'count' });
    const { id } = await aHeldReply(house(), slug, {
      name: 'www.evil.example',
      email: 'ada@private.example',
      comment: 'Look: https://evil.example/x ![](https://evil.example/p.png) or mail eve@evil.example',
    });
    const [letter] = await lettersSoon(1);

    expect(letter?.html).toBe(false);
    expect(letter?.text).toContain('www[.]evil[.]example wrote under “The weather”');
    expect(letter?.text).not.toMatch(/private\.example|eve@|ada/);
    expect(letter?.text?.match(/https?:\S+/g)).toEqual([
      `https://news.example/moderation/comments/${id}`,
      'https://news.example/staff/notices',
    ]);
  });

  it('ends the letters from the mail program, by a POST of any kind and never by a GET', async () => {
    await aHeldReply(house(), slug);
    const [letter] = await lettersSoon(1);
    const headers = new Map(letter?.headerLines.map(({ key, line }) => [key, line]));
    expect(headers.get('list-unsubscribe-post')).toContain('List-Unsubscribe=One-Click');
    const address =
      /<https:\/\/news\.example([^>]+)>/.exec(headers.get('list-unsubscribe')?.replace(/\s/g, '') ?? '')?.[1] ?? '';
    const stranger = new Visitor(house());
    expect((await stranger.get(address)).text).toContain('End the letters');
    expect((await dana.get('/api/v1/staff/notices')).json()).toEqual({ how: 'each' });
    expect((await stranger.get(`${address}x`)).status).toBe(404);

    const multipart = 'multipart/form-data; boundary=b';
    const body = '--b\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
    expect(
      (await stranger.send(address, { method: 'POST', headers: { 'content-type': multipart }, body })).status,
    ).toBe(201);
    expect((await dana.get('/api/v1/staff/notices')).json()).toEqual({ how: 'none' });
    expect((await stranger.submit(address, { 'List-Unsubscribe': 'One-Click' })).status).toBe(201);
  });

  it('is not buried: six in an hour, then what comes is told together', async () => {
    await house().sql('delete from rate_limits');
    await choose('each');
    for (let count = 0; count < 9; count++) await aHeldReply(house(), slug);
    const found = await lettersSoon(7);
    expect(found.map(({ subject }) => subject).filter((subject) => subject !== 'A reply waits for a decision')).toEqual(
      [expect.stringMatching(/^(One thing waits|\d things wait) at the desk$/)],
    );
    await house().drainOutbox();
    expect(await letters()).toEqual([]);
  });
});

describe('a member who wants one letter an hour', () => {
  it('hears on the hour of what came and still waits, also of reports and appeals', async () => {
    await house().sql('delete from rate_limits');
    await choose('none');
    await choose('hour');
    const held = await aHeldReply(house(), slug, { comment: 'I wait.' });
    const decided = await aHeldReply(house(), slug, { comment: 'I was decided about.' });
    const published = await aPublishedReply(house(), slug, { comment: 'I am reported.' });
    await new Visitor(house()).post(`/api/v1/comments/${published.id}/reports`, { reason: 'spam' });
    const declined = await aHeldReply(house(), slug, { comment: 'I appeal.' });
    await dana.decide(declined.id, 'decline', 1);
    await new Visitor(house()).submit(`${new URL(declined.statusUrl, house().url).pathname}/appeal`, { text: '' });
    await house().drainOutbox();
    expect(await letters()).toEqual([]);
    await until(async () => (await due()).length > 0);
    expect((await due()).map(({ ids }) => ids.how)).toContain('hour');

    await dana.decide(decided.id, 'approve', 1);
    await until(async () => (await house().sql('select 1 from notices_due')).length >= 4);
    house().turnClock({ hours: 1 });
    const [letter] = await lettersSoon(1);
    expect(letter?.subject).toBe('3 things wait at the desk');
    for (const text of ['I wait.', 'I am reported.', 'I appeal.']) expect(letter?.text).toContain(`> ${text}`);
    expect(letter?.text).not.toContain('I was decided about.');
    expect(letter?.text).toContain(`/moderation/comments/${held.id}`);
    expect(await house().sql('select 1 from notices_due')).toEqual([]);
  });
});

describe('the page of notices', () => {
  it('saves the choice, undoes it, and the log knows', async () => {
    await choose('count');
    const saved = await dana.submit('/staff/notices', { how: 'day' });
    expect(saved.headers.get('location')).toBe('/staff/notices?was=count');
    const page = await dana.get('/staff/notices?was=count');
    expect(page.text).toMatch(/value="day"[^>]* checked|checked[^>]* value="day"/);
    const undo = formsOn(page.text).find(({ button }) => button === 'Undo');
    await dana.submit(undo?.action ?? '', undo?.fields ?? {});

    expect((await dana.get('/api/v1/staff/notices')).json()).toEqual({ how: 'count' });
    expect((await dana.submit('/staff/notices', { how: 'loudly' })).status).toBe(422);
    const [line] = await house().sql<any>(
      `select detail from audit_entries where action = 'notices.chosen' order by id desc limit 1`,
    );
    expect(line.detail).toEqual({ from: 'day', to: 'count' });
  });

  it('belongs to people: the house’s own token has no mailbox', async () => {
    const { token } = await house().get(Tokens).issue({ name: 'robot', role: 'moderator' }, operator);
    const robot = new Visitor(house(), { authorization: `Bearer ${token}` });
    expect((await robot.get('/api/v1/staff/notices')).json()).toEqual({ how: 'none' });
    expect((await robot.json('PUT', '/api/v1/staff/notices', { how: 'each' })).json().code).toBe('no-mailbox');
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 200) throw new Error('It never came to that.');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
