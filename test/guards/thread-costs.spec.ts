import { pageMark } from '../../src/comment/news-mark.js';
import { houseForStories } from '../support/house.js';
import { costsOf } from '../support/costs.js';
import { LiveReader, until } from '../support/live-reader.js';
import { aWideThread, type LongThread } from '../support/long-threads.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
let short: LongThread;
let long: LongThread;

beforeAll(async () => {
  short = await aWideThread(house(), 100);
  long = await aWideThread(house(), 100_000);
}, 120_000);

/** Both threads have comments there: the first, the last at the top level, the one with most replies, and the last of those. */
const first = () => 1;
const lastAtTop = ({ size }: LongThread) => size / 2;
const answered = ({ size }: LongThread) => size / 4;
const lastReply = ({ size }: LongThread) => 0.9 * size;

const ask = (path: string) => new Visitor(house()).get(path);
const api = ({ slug }: LongThread, query = '') => ask(`/api/v1/articles/${slug}/comments${query}`);

async function followed(thread: LongThread, n: number) {
  const [page = ''] = (await ask(`/comments/${thread.id(n)}`)).headers.get('location')?.split('#') ?? [];
  return ask(page);
}

async function hundredNews({ slug }: LongThread) {
  const since = pageMark(null);
  const reader = await LiveReader.open(house(), `/api/v1/articles/${slug}/comments/events?since=${since}`);
  await until(() => reader.events.length === 100);
  reader.close();
}

describe('what a thread of 100,000 comments asks of the database, beside one of 100', () => {
  it.each<[string, (thread: LongThread) => Promise<unknown>]>([
    ['the page', ({ slug }) => ask(`/articles/${slug}`)],
    ['the page, newest first', ({ slug }) => ask(`/articles/${slug}?sort=newest`)],
    ['the page with a reply to somebody', (it) => ask(`/articles/${it.slug}?replyTo=${it.id(lastAtTop(it))}`)],
    ['the first comment', (it) => followed(it, first())],
    ['the last at the top level', (it) => followed(it, lastAtTop(it))],
    ['the one with most replies', (it) => followed(it, answered(it))],
    ['the last of its replies', (it) => followed(it, lastReply(it))],
    ['the list for programs', (it) => api(it)],
    ['the list, newest first', (it) => api(it, '?sort=newest&limit=50')],
    ['its replies', (it) => ask(`/api/v1/comments/${it.id(answered(it))}/replies`)],
    ['the article for programs', ({ slug }) => ask(`/api/v1/articles/${slug}`)],
    ['its count', ({ slug }) => ask(`/api/v1/comment-counts?slugs=${slug}`)],
    ['the news of it', hundredNews],
  ])('is no more for %s', async (_what, act) => {
    const [little, much] = [await costsOf(house(), () => act(short)), await costsOf(house(), () => act(long))];

    expect(little.statements).toBeGreaterThan(0);
    expect(much.statements).toBeLessThanOrEqual(little.statements);
    // An index is a level or two higher; whatever reads a thread through reads thousands.
    expect(much.blocks).toBeLessThan(2 * little.blocks + 50);
  });
});
