import { anArticle, aReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories({ env: { REPLY_LIMITS: '3/1m 5/10m', REPLY_LIMITS_SITE: 'off' } });
const send = (slug: string) => new Visitor(house()).post(`/api/v1/articles/${slug}/comments`, aReply());
/** As if the time of this limit were over. */
const pass = (limit: string) =>
  house().sql('update rate_limits set expire = 0 where key like $1', [`reply/${limit}:%`]);

it('tells whoever sends too much how long to wait, and keeps to that whatever they try meanwhile', async () => {
  const slug = await anArticle(house());
  const statuses = [];
  for (let n = 0; n < 10; n++) {
    const { status, headers } = await send(slug);
    statuses.push(status);
    if (status === 429) expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
  }
  expect(statuses).toEqual([201, 201, 201, 429, 429, 429, 429, 429, 429, 429]);

  await pass('3/60');
  expect([(await send(slug)).status, (await send(slug)).status]).toEqual([201, 201]);
  for (let n = 0; n < 3; n++) {
    const { status, headers } = await send(slug);
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(60);
  }

  await pass('3/60');
  await pass('5/600');
  expect((await send(slug)).status).toBe(201);
});
