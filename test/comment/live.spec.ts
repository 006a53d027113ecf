import { DataSource } from 'typeorm';
import { pageMark } from '../../src/comment/news-mark.js';
import { Decisions } from '../../src/moderation/decisions.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { Settings } from '../../src/platform/settings/settings.js';
import { DatabasePlace } from '../../src/platform/database/database-place.js';
import { StreamPace } from '../../src/platform/live/event-stream.js';
import { EventStreams } from '../../src/platform/live/event-streams.js';
import { Wire } from '../../src/platform/live/wire.js';
import { aHeldReply, anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { LiveReader, until } from '../support/live-reader.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
const readers: LiveReader[] = [];
const streamOf = (slug: string) => `/api/v1/articles/${slug}/comments/events`;

async function follow(slug: string, { at = house(), query = '', headers = {} } = {}): Promise<LiveReader> {
  const reader = await LiveReader.open(at, streamOf(slug) + query, headers);
  readers.push(reader);
  return reader;
}

afterEach(async () => {
  for (const reader of readers.splice(0)) reader.close();
  await until(() => house().get(EventStreams).count === 0);
});

describe('a reader who stays on an article', () => {
  it('is told by id what is published, changed and taken away, and nothing else', async () => {
    const slug = await anArticle(house());
    const root = await aPublishedReply(house(), slug, { name: 'Zoë', comment: 'Words.' });
    const reader = await follow(slug);
    // The word about the comment that is answered may still be on its way.
    const events = () => reader.events.filter(({ data }) => data.id !== root.id);
    const reply = await aPublishedReply(house(), slug, { name: 'Zoë', comment: 'Words.', parentId: root.id });
    await until(() => events().length === 1);
    await house().get(Decisions).decide(operator, reply.id, { decision: 'trash', version: 2 });
    await until(() => events().length === 2);

    expect(reader.told.filter(([, id]) => id !== root.id)).toEqual([
      ['published', reply.id],
      ['removed', reply.id],
    ]);
    expect(events()[0]?.data).toEqual({ id: reply.id, parentId: root.id, rootId: root.id });
    expect(reader.text).not.toMatch(/Zoë|Words/);
  });

  it('hears nothing of replies that wait, nor of other articles', async () => {
    const [slug, other] = [await anArticle(house()), await anArticle(house())];
    const reader = await follow(slug);
    await aHeldReply(house(), slug);
    const declined = await aHeldReply(house(), slug);
    await house().get(Decisions).decide(operator, declined.id, { decision: 'decline', version: 1 });
    await aPublishedReply(house(), other);
    const { id } = await aPublishedReply(house(), slug);
    await until(() => reader.events.length > 0);

    expect(reader.told).toEqual([['published', id]]);
  });

  it('is told soon of each of many', async () => {
    const slug = await anArticle(house());
    const reader = await follow(slug);
    const ids: string[] = [];
    for (let n = 0; n < 45; n++) ids.push((await aPublishedReply(house(), slug)).id);
    await until(() => reader.events.length === ids.length, 3000);

    expect(reader.told.map(([, id]) => id).toSorted()).toEqual(ids.toSorted());
  }, 15_000);

  it('is told by another instance as well', async () => {
    const beside = await TestHouse.open({ beside: house() });
    try {
      const slug = await anArticle(house());
      const both = [await follow(slug), await follow(slug, { at: beside })];
      const here = await aPublishedReply(house(), slug);
      const there = await aPublishedReply(beside, slug);

      await until(() => both.every(({ events }) => events.length === 2));
      for (const { told } of both) expect(new Set(told.map(([, id]) => id))).toEqual(new Set([here.id, there.id]));
    } finally {
      await beside.close();
    }
  });

  it('is told once of what came after its page was made', async () => {
    const slug = await anArticle(house());
    const seen = await aPublishedReply(house(), slug);
    const [{ published_at: publishedAt } = { published_at: new Date() }] = await house().sql<{ published_at: Date }>(
      'select published_at from comments where id = $1',
      [seen.id],
    );
    const later = await aPublishedReply(house(), slug);
    await house().drainOutbox();

    const reader = await follow(slug, { query: `?since=${pageMark({ id: seen.id, publishedAt })}` });
    await until(() => reader.events.length > 0);
    expect(reader.told).toEqual([['published', later.id]]);
  });

  it('misses nothing when the stream breaks', async () => {
    const slug = await anArticle(house());
    const reader = await follow(slug);
    await until(() => reader.text.includes('retry:'));
    const mark = /^id: (\S+)$/m.exec(reader.text)?.[1] ?? '';
    reader.close();
    const { id } = await aPublishedReply(house(), slug);
    await house().drainOutbox();

    const again = await follow(slug, { headers: { 'last-event-id': mark } });
    await until(() => again.events.length > 0);
    expect(again.told).toEqual([['published', id]]);
  });

  it('is not cached, not buffered and not compressed', async () => {
    const { status, headers } = await follow(await anArticle(house()));

    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'content-security-policy': expect.any(String),
    });
    expect(headers.has('content-encoding')).toBe(false);
  });
});

describe('a stream', () => {
  const pace = () => house().get(StreamPace);
  const usual = { ...new StreamPace() };
  afterEach(() => void Object.assign(pace(), usual));

  it('shows that it is alive while nothing happens', async () => {
    Object.assign(pace(), { heartbeatMs: 20 });
    const reader = await follow(await anArticle(house()));

    await until(() => reader.text.split(':\n\n').length > 3);
    expect(reader.events).toEqual([]);
  });

  it('ends after its longest time, and says when to come again', async () => {
    Object.assign(pace(), { longestMs: 50 });
    const reader = await follow(await anArticle(house()));

    await until(() => reader.over);
    expect(Number(/retry: (\d+)/.exec(reader.text)?.[1])).toBeGreaterThanOrEqual(3000);
  });

  it('ends when the connection on which instances listen was cut, since something may have been missed', async () => {
    const slug = await anArticle(house());
    const reader = await follow(slug);
    await house().sql(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'riposte-live' and datname = current_database()`);
    await until(() => reader.over);

    const again = await follow(slug);
    const { id } = await aPublishedReply(house(), slug);
    await until(() => again.events.length > 0);
    expect(again.told).toEqual([['published', id]]);
  });

  it('ends when that connection stands at last, since a reader may have been there before', async () => {
    const wire = new Wire(house().opened.app.get(DatabasePlace), house().get(DataSource));
    let missed = 0;
    wire.listen({ hear: () => undefined, missed: () => void (missed += 1) });
    await wire.start();
    await wire.onModuleDestroy();

    expect(missed).toBe(1);
  });

  it('ends when the house closes', async () => {
    const closing = await TestHouse.open({ beside: house() });
    const reader = await follow(await anArticle(house()), { at: closing });
    closing.opened.health.drain();
    await until(() => reader.over);
    await closing.close();
  });

  it('is given to one client four times, and the page is there for all', async () => {
    const slug = await anArticle(house());
    const open = [await follow(slug), await follow(slug), await follow(slug), await follow(slug)];
    const fifth = await new Visitor(house()).get(streamOf(slug));

    expect([fifth.status, fifth.json().code]).toEqual([503, 'too-many-streams']);
    expect(Number(fifth.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await new Visitor(house()).get(`/articles/${slug}`)).status).toBe(200);
    open[0]?.close();
    await until(() => house().get(EventStreams).count === 3);
    expect((await follow(slug)).status).toBe(200);
  });

  it('is given to as many as the publisher says', async () => {
    await house().get(Settings).set('live.connections', '1');
    try {
      const slug = await anArticle(house());
      await follow(slug);
      expect((await new Visitor(house()).get(streamOf(slug))).status).toBe(503);
    } finally {
      await house().get(Settings).set('live.connections', '500');
    }
  });

  it('keeps no place for a refused request', async () => {
    for (let n = 0; n < 6; n++) expect((await new Visitor(house()).get(streamOf('nowhere'))).status).toBe(404);
    expect((await follow(await anArticle(house()))).status).toBe(200);
  });

  it('has a head and no body', async () => {
    const slug = await anArticle(house());
    const answer = await new Visitor(house()).send(streamOf(slug), { method: 'HEAD' });

    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });

  it('starts from no mark of others', async () => {
    expect((await new Visitor(house()).get(`${streamOf(await anArticle(house()))}?since=rubbish`)).status).toBe(400);
  });
});
