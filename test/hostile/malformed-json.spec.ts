import { newId } from '../../src/platform/ids.js';
import { notJson, oddJson } from './json-texts.js';
import { siege } from './siege.js';
import { type Heard } from './stranger.js';

const scene = siege();
const soonMs = 500;

/** Every route that reads JSON, by whoever may use it. */
const routes: readonly (readonly [name: string, send: (body: string | Buffer) => Promise<Heard>])[] = [
  ['a reply', (body) => scene().stranger.json(`/api/v1/articles/${scene().slug}/comments`, body)],
  ['a preview', (body) => scene().stranger.json(`/api/v1/articles/${scene().slug}/comments/preview`, body)],
  ['a report', (body) => scene().stranger.json(`/api/v1/comments/${newId()}/reports`, body)],
  ['a reply of staff', (body) => scene().program.json(`/api/v1/moderation/articles/${scene().slug}/comments`, body)],
  ['a share', (body) => scene().stranger.json(`/api/v1/articles/${scene().slug}/shares`, body)],
  ['a sign-in', (body) => scene().stranger.json('/api/v1/staff/session', body)],
  ['an article', (body) => scene().program.json('/api/v1/articles', body)],
  ['a change of an article', (body) => scene().program.json(`/api/v1/articles/${scene().slug}`, body, 'PATCH')],
  ['a decision', (body) => scene().program.json(`/api/v1/moderation/comments/${newId()}/decisions`, body)],
];

describe.each(routes)('%s', (_, send) => {
  it('that is not JSON is refused with 400 and few words', async () => {
    const answers = await Promise.all(notJson.map(async ([name, body]) => [name, (await send(body)).status]));
    expect(answers.filter(([, status]) => status !== 400)).toEqual([]);
  });

  it('that is odd JSON is taken as it is, or refused as one’s own mistake', async () => {
    const answers = await Promise.all(oddJson.map(async ([name, body]) => [name, (await send(body)).status]));
    expect(answers.filter(([, status]) => ![200, 400, 404, 422, 429].includes(Number(status)))).toEqual([]);
  });

  it.each([21, 100, 1500, 30_000])('of %i levels is refused at once', async (levels) => {
    const lists = `${'['.repeat(levels)}${']'.repeat(levels)}`;
    const objects = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    for (const body of [lists, objects, `{"name":${lists}}`, `{"comment":${objects}}`, '['.repeat(levels)]) {
      const answer = await send(body);
      expect([400, 413]).toContain(answer.status);
      expect(answer.workMs).toBeLessThan(soonMs);
    }
  });

  it.each([
    ['85,000 members', () => `{${Array.from({ length: 85_000 }, (_, index) => `"k${index}":1`).join(',')}}`],
    ['3,000 members', () => `{${Array.from({ length: 3000 }, (_, index) => `"k${index}":1`).join(',')}}`],
    ['one member 100,000 times', () => `{${'"a":1,'.repeat(100_000)}"a":1}`],
    ['a list of 100,000', () => `{"tags":[${'1,'.repeat(100_000)}1]}`],
    ['a million levels', () => '['.repeat(1_000_000)],
    ['a text of 2 MB', () => `{"comment":"${'x'.repeat(2_000_000)}"}`],
  ])('of %s is refused at once', async (_, body) => {
    const answer = await send(body());
    expect([400, 413, 422]).toContain(answer.status);
    expect(answer.workMs).toBeLessThan(soonMs);
  });
});

it('A prototype that was sent has changed nothing for the next one who asks', async () => {
  const clean = async () => {
    const { status, text } = await scene().stranger.json(`/api/v1/articles/${scene().slug}/comments`, { name: 'a' });
    return [status, text.replace(/"requestId":"[^"]+"/, '')];
  };
  const before = await clean();
  for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'length']) {
    await scene().stranger.json(`/api/v1/articles/${scene().slug}/comments`, `{"${name}":{"prototype":{"name":"x"}}}`);
    await scene().stranger.form(`/articles/${scene().slug}/comments`, `${name}=x&${name}[name]=y&name=a`);
    await scene().stranger.say(`/articles/${scene().slug}?${name}=x&${name}[name]=y`);
    await scene().stranger.say(`/articles/${name}`, { headers: { cookie: `${name}=x` } });
  }
  expect(await clean()).toEqual(before);
  expect(({} as { name?: unknown }).name).toBeUndefined();
});

it('A form of 85,000 fields is refused at once', async () => {
  const body = Array.from({ length: 85_000 }, (_, index) => `k${index}=1`).join('&');
  for (const form of [body, body.slice(0, 60_000), 'comment=x&'.repeat(6000), '&'.repeat(60_000)]) {
    const answer = await scene().stranger.form(`/articles/${scene().slug}/comments`, form);
    expect([400, 413, 422]).toContain(answer.status);
    expect(answer.workMs).toBeLessThan(soonMs);
  }
});
