import http from 'node:http';
import { type AddressInfo } from 'node:net';
import { aReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { smallBytes, Stranger, watchPulse } from './stranger.js';

/** Guards the guard: each fault that the hostile stories look for, planted. */

const house = houseForStories();

/** A house of cards that answers what it is told to. */
async function answering(status: number, type: string, text: string): Promise<{ url: string; close: () => void }> {
  const server = http.createServer((_request, response) => {
    response.writeHead(status, { 'content-type': type, connection: 'close' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

describe('the stranger', () => {
  it('notices a mistake of the house', async () => {
    const stranger = new Stranger(house());
    const slug = await anArticle(house());
    await house().sql('alter table outbox_messages rename to away');
    const answer = stranger.json(`/api/v1/articles/${slug}/comments`, aReply());
    await expect(answer).rejects.toThrow('a mistake of ours');
    await house().sql('alter table away rename to outbox_messages');
    stranger.leave();
  });

  it.each([
    ['a stack', 400, 'text/html', 'TypeError: x\n    at parse (/srv/dist/a.js:1:1)', 'insides'],
    ['a framework’s code', 400, 'application/problem+json', '{"code":"FST_ERR_CTP_INVALID_MEDIA_TYPE"}', 'insides'],
    ['a statement', 422, 'application/problem+json', '{"detail":"invalid input syntax for type uuid"}', 'insides'],
    ['a long answer', 422, 'application/problem+json', 'x'.repeat(smallBytes + 1), 'says too much'],
    ['an answer without our headers', 200, 'text/html', 'Hello.', 'unguarded'],
    ['a bad gateway', 502, 'text/html', 'sorry', 'a mistake of ours'],
  ])('notices %s', async (_, status, type, text, complaint) => {
    const cards = await answering(status, type, text);
    const stranger = new Stranger(cards);
    await expect(stranger.say('/')).rejects.toThrow(complaint);
    stranger.leave();
    cards.close();
  });
});

it('The pulse notices a house that stands still', async () => {
  const pulse = watchPulse(house());
  await new Promise((resolve) => setTimeout(resolve, 250));
  const before = process.cpuUsage();
  while (process.cpuUsage(before).user < 1_200_000);
  expect(await pulse()).toBeGreaterThan(1000);
});
