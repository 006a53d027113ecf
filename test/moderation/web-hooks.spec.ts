import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo } from 'node:net';
import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { formsOn } from './desk.js';

interface Call {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly type: string;
  readonly data: any;
}

const calls: Call[] = [];
let status = 200;
/** Somebody else's program, on this machine. */
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    calls.push({ headers: request.headers, body, ...JSON.parse(body) });
    response.writeHead(status, { location: '/elsewhere' }).end();
  });
});

const house = houseForStories({ env: { ALLOW_PRIVATE_HOOKS: '1', PUBLIC_ORIGIN: 'https://news.example' } });
let admin: Staff;
let slug = '';
let url = '';

beforeAll(async () => {
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`;
  admin = await Staff.signedIn(house(), { name: 'Alma', role: 'admin' });
  slug = await anArticle(house());
});
afterEach(async () => {
  await house().sql('delete from web_hooks');
  calls.length = 0;
  status = 200;
});
afterAll(() => new Promise((closed) => receiver.close(closed)));

const api = '/api/v1/moderation/hooks';
const added = async (events: string[], to = url) => (await admin.post(api, { url: to, events })).json();
const deliveries = async (id: string) => (await admin.get(`${api}/${id}/deliveries`)).json().items;

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 300) throw new Error(`It never came to that: ${calls.map(({ type }) => type).join(', ')}.`);
    await house().drainOutbox();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe('a program elsewhere', () => {
  it('hears what happened, signed, without a word of anybody', async () => {
    const { id, secret } = await added(['comment.held', 'comment.declined', 'appeal.made', 'comment.reported']);
    const reply = await aHeldReply(house(), slug, {
      name: 'Quillwort',
      email: 'ada@private.example',
      comment: 'Confidential words.',
    });
    await until(() => calls.length === 1);
    await admin.decide(reply.id, 'decline', 1);
    await until(() => calls.length === 2);
    await new Visitor(house()).submit(`${new URL(reply.statusUrl, house().url).pathname}/appeal`, { text: 'Why?' });
    await until(() => calls.length === 3);

    expect(calls.map(({ type }) => type)).toEqual(['comment.held', 'comment.declined', 'appeal.made']);
    expect(calls[1]?.data.comment).toMatchObject({ id: reply.id, status: 'declined', version: 2, url: null });
    expect(calls[2]?.data.appeal.deskUrl).toBe('https://news.example/moderation/appeals');
    expect(calls.map(({ body }) => body).join()).not.toMatch(/Quillwort|private\.example|Confidential|Why\?|127\.0/);
    for (const { headers, body } of calls) {
      const { 'webhook-id': callId, 'webhook-timestamp': at, 'webhook-signature': signature } = headers;
      const key = Buffer.from(String(secret).replace('whsec_', ''), 'base64');
      const mac = createHmac('sha256', key)
        .update(`${String(callId)}.${String(at)}.${body}`)
        .digest('base64');
      expect(signature).toBe(`v1,${mac}`);
    }
    await until(async () => (await deliveries(id)).every(({ state }: any) => state === 'delivered'));
    expect((await deliveries(id)).map(({ event }: any) => event)).toEqual([
      'appeal.made',
      'comment.declined',
      'comment.held',
    ]);
  });

  it('hears once of a batch, and of what it did', async () => {
    await added(['batch.finished', 'comment.declined']);
    await aHeldReply(house(), slug, { name: 'Batchelor' });
    const { id } = (
      await admin.post('/api/v1/moderation/batches', { query: 'status:held author:Batchelor', decision: 'spam' })
    ).json();
    await admin.post(`/api/v1/moderation/batches/${id}/start`, {});
    await until(() => calls.length === 1);
    expect(calls[0]).toMatchObject({
      type: 'batch.finished',
      data: { batch: { id, state: 'done', decided: 1, leftAlone: 0 } },
    });
  });

  it('is tried again later and later, and again when somebody asks; a redirect is followed nowhere', async () => {
    status = 302;
    const { id } = await added(['comment.held']);
    await aHeldReply(house(), slug);
    await until(async () => (await deliveries(id))[0]?.attempts === 1 && (await deliveries(id))[0]?.lastStatus === 302);
    expect(calls).toHaveLength(1);
    expect((await admin.get(api)).json().items[0].failingSince).not.toBeNull();

    house().turnClock({ seconds: 6 });
    await until(async () => (await deliveries(id))[0]?.attempts === 2 && (await deliveries(id))[0]?.lastStatus === 302);
    status = 200;
    const [{ id: delivery }] = await deliveries(id);
    expect((await admin.post(`${api}/${id}/deliveries/${delivery}/attempts`, {})).status).toBe(202);
    await until(async () => (await deliveries(id))[0]?.state === 'delivered');
    expect(new Set(calls.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([delivery]));
    expect((await admin.get(api)).json().items[0].failingSince).toBeNull();
  });

  it('that is not there keeps no other waiting, and is switched off with a letter after three days', async () => {
    const silent = await added(['comment.held'], 'http://127.0.0.1:9/in');
    const alive = await added(['comment.held']);
    await aHeldReply(house(), slug);
    await until(async () => (await deliveries(silent.id))[0]?.lastFault === 'unreachable');
    await until(async () => (await deliveries(alive.id))[0]?.state === 'delivered');
    await aHeldReply(house(), slug);
    await until(async () => (await deliveries(alive.id)).length === 2);
    expect((await deliveries(silent.id))[0]?.attempts ?? 0).toBe(0);

    await house().sql(`update web_hooks set failing_since = failing_since - interval '3 days' where id = $1`, [
      silent.id,
    ]);
    house().turnClock({ seconds: 600 });
    await until(async () => !(await admin.get(api)).json().items[0].enabled);
    expect((await admin.get(api)).json().items[0]).toMatchObject({ gaveUp: true, enabled: false });
    expect((await admin.get(`/staff/hooks/${silent.id}`)).text).toContain('nothing had arrived for three days');
    await until(
      async () =>
        (await house().sql(`select 1 from outbox_messages where kind like 'moderation.hook%' and due_at is null`))
          .length === 0,
    );
    expect(await house().sql(`select 1 from audit_entries where action = 'hook.given-up'`)).toHaveLength(1);
  });
});

describe('the pages of web hooks', () => {
  it('add one with its secret shown once, test it, change, remove, and undo each', async () => {
    const page = await admin.submit('/staff/hooks', { url, 'comment.held': 'yes' });
    const secret = /whsec_[\w+/=]+/.exec(page.text)?.[0] ?? 'none';
    const id = /\/staff\/hooks\/([0-9a-f-]{36})/.exec(page.text)?.[1] ?? '';
    expect((await admin.get(`/staff/hooks/${id}`)).text).not.toContain(secret);
    const [kept] = await house().sql<any>('select secret_sealed from web_hooks');
    expect(kept.secret_sealed.includes(secret)).toBe(false);

    expect((await admin.submit(`/staff/hooks/${id}/tests`, { test: '1' })).status).toBe(303);
    await until(() => calls.length === 1);
    expect(calls[0]?.type).toBe('hook.test');
    const changed = await admin.submit(`/staff/hooks/${id}`, { url, 'appeal.made': 'yes' });
    const undo = formsOn(changed.text).find(({ button }) => button === 'Undo');
    expect(undo?.fields).toEqual({ url, 'comment.held': 'yes', enabled: 'yes' });
    await admin.submit(undo?.action ?? '', undo?.fields ?? {});
    expect((await admin.get(api)).json().items).toMatchObject([{ id, events: ['comment.held'], enabled: true }]);

    const removed = await admin.submit(`/staff/hooks/${id}/removal`, { remove: '1' });
    expect((await admin.get(api)).json().items).toEqual([]);
    const back = formsOn((await admin.get(removed.headers.get('location') ?? '')).text).find(
      ({ button }) => button === 'Undo',
    );
    await admin.submit(back?.action ?? '', back?.fields ?? {});
    expect((await admin.get(api)).json().items).toMatchObject([{ id }]);
    expect(
      (await house().sql<any>('select action from audit_entries where subject_id = $1 order by id', [id])).map(
        ({ action }) => action,
      ),
    ).toEqual(['hook.added', 'hook.tested', 'hook.changed', 'hook.changed', 'hook.removed', 'hook.put-back']);
    const recorded = JSON.stringify((await admin.get('/api/v1/moderation/log')).json());
    expect(recorded).toContain(new URL(url).host);
    // Its path may be the key to it, and every moderator reads the log.
    expect(recorded).not.toContain(new URL(url).pathname);
  });

  it('refuse an address that is none, and no event at all, with what was typed', async () => {
    const answer = await admin.submit('/staff/hooks', { url: 'nonsense' });
    expect([answer.status, answer.text.includes('value="nonsense"')]).toEqual([422, true]);
    expect((await admin.post(api, { url: 'nonsense', events: ['comment.held'] })).json().errors).toMatchObject([
      { field: 'url' },
    ]);
    expect((await admin.post(api, { url, events: [] })).status).toBe(422);
  });
});
