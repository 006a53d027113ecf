import { aReply, anArticle } from '../support/given.js';
import { TestHouse } from '../support/house.js';
import { type Seeds } from './seeds.js';
import { type Watched } from './watched.js';

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';

/** Every refusal that a stranger can bring about, with an address in whatever is refused. */
export async function provoke(visitor: Watched, { slug, ids }: Seeds, email: string): Promise<void> {
  const [page, api] = [`/articles/${slug}/comments`, `/api/v1/articles/${slug}/comments`];
  const reply = aReply({ email });
  const send = (path: string, type: string, body: string, headers = {}) =>
    visitor.send(path, { method: 'POST', body, headers: { 'content-type': type, ...headers } });
  for (const fields of faultyFields(email)) {
    await visitor.submit(page, { ...reply, ...fields });
    await visitor.post(api, { ...reply, ...fields });
  }
  await send(api, json, `{"email":"${email}",`);
  await send(api, json, `{"email":"${email}","email":"${email}"}`);
  await send(page, form, `email=${email}&comment=%`);
  await send(page, form, `comment=A&name=B&email=${email}&email=${email}`);
  for (const type of ['text/plain', 'multipart/form-data; boundary=b', `${form}; charset=latin1`]) {
    await send(page, type, `email=${email}`);
    await send(api, type, `{"email":"${email}"}`);
  }
  await send(api, json, JSON.stringify(reply), { 'content-encoding': 'gzip' });
  await visitor.submit(page, { ...reply, comment: 'x'.repeat(400_000) });
  await visitor.post(api, { ...reply, comment: 'x'.repeat(70_000) });
  await visitor.post(api, reply, { 'idempotency-key': `two words ${email}` });
  await visitor.submit(page, reply, { 'sec-fetch-site': 'cross-site' });
  await visitor.submit('/articles/no-such-article/comments', reply);
  await visitor.post('/api/v1/articles/no-such-article/comments', reply);
  for (const method of ['PUT', 'DELETE', 'PATCH', 'PROPFIND']) await visitor.send(`${page}?email=${email}`, { method });
  await lookingFor(visitor, slug, email);
  await visitor.submit('/staff/sign-in', { email, password: 'guessed wrong' });
  await visitor.post('/api/v1/staff/session', { email, password: 'guessed wrong' });
  await visitor.post('/api/v1/staff/session', { email: `${email}@`, password: '' });
  await visitor.get('/api/v1/moderation/comments', { authorization: `Bearer ${email}` });
  await visitor.post(`/api/v1/moderation/comments/${ids[0]}/decisions`, {
    decision: 'approve',
    reason: email,
    version: 1,
  });
}

/** Replies to an article that takes none any more, and to one that is gone. */
export async function provokeClosed(house: TestHouse, visitor: Watched, email: string): Promise<void> {
  const [closed, gone] = [await anArticle(house), await anArticle(house)];
  await house.sql('update articles set reply_policy = $2 where slug = $1', [closed, 'closed']);
  await house.sql(`update articles set status = 'withdrawn', withdrawn_at = now() where slug = $1`, [gone]);
  for (const slug of [closed, gone]) {
    await visitor.submit(`/articles/${slug}/comments`, aReply({ email }));
    await visitor.post(`/api/v1/articles/${slug}/comments`, aReply({ email }));
  }
}

/** The same at a house beside it that takes one reply an hour. */
export async function provokeLimits(house: TestHouse, visitor: Watched, slug: string, email: string): Promise<void> {
  const strict = await TestHouse.open({ beside: house, env: { REPLY_LIMITS: '1/1h' } });
  const there = visitor.at(strict);
  for (let times = 0; times < 2; times++) {
    await there.submit(`/articles/${slug}/comments`, aReply({ email }));
    await there.post(`/api/v1/articles/${slug}/comments`, aReply({ email }));
  }
  house.log.push(...strict.log);
  await strict.close();
}

/** Addresses that carry an address. */
async function lookingFor(visitor: Watched, slug: string, email: string): Promise<void> {
  const bare = encodeURIComponent(email);
  for (const path of [
    `/${bare}`,
    `/articles/${bare}`,
    `/api/v1/articles/${bare}`,
    `/comments/${bare}`,
    `/comments/${bare}/status/${bare}`,
    `/s/${bare}`,
    `/staff/set-up/${bare}`,
    `/articles/${slug}?replyTo=${bare}&after=${bare}&sort=${bare}`,
    `/api/v1/articles/${slug}/comments?after=${bare}`,
    `/api/v1/articles/${slug}/comments?${bare}=1&sort=${bare}`,
    `/articles/${slug}?email=${bare}&pad=${'x'.repeat(3000)}`,
    `/articles/%zz${bare}`,
  ]) {
    await visitor.get(path, {
      accept: 'text/html',
      referer: `https://elsewhere.example/?${bare}`,
      'user-agent': email,
    });
  }
  await visitor.get('/', { from: email, cookie: `who=${bare}`, 'x-pad': `${email}${'x'.repeat(17_000)}` });
}

function faultyFields(email: string): Record<string, string>[] {
  return [
    { name: '' },
    { email: ` "${email}" ` },
    { email: `${email}\r\nBcc: ${email}` },
    { email: `${email}, ${email}` },
    { website: `https://${email}/` },
    { parentId: email },
    { [email]: 'x' },
    { comment: 'x'.repeat(10_001) },
  ];
}
