import { StreamPace } from '../../src/platform/live/event-stream.js';
import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { LiveReader, until } from '../support/live-reader.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { formsOn } from './desk.js';

const house = houseForStories();
let [dana, kim]: Staff[] = [];

beforeAll(async () => {
  [dana, kim] = [await Staff.signedIn(house()), await Staff.signedIn(house(), { name: 'Kim' })];
});

const claimOf = (id: string) => `/api/v1/moderation/comments/${id}/claim`;
const take = (member: Visitor | undefined, id: string, body = {}) => member?.post(claimOf(id), body);
const letGo = (member: Visitor | undefined, id: string) => member?.json('DELETE', claimOf(id));
const seenBy = async (member: Visitor | undefined, id: string) =>
  (await member?.get(`/api/v1/moderation/comments/${id}`))?.json();
const aReplyThatWaits = async () => aHeldReply(house(), await anArticle(house()), { name: 'Otto' });

describe('a reply in hand', () => {
  it('is left alone by others, who see whose it is, until they take it over', async () => {
    const { id } = await aReplyThatWaits();
    expect((await take(kim, id))?.json()).toMatchObject({ by: 'Kim' });
    const refused = [await take(dana, id), await dana?.decide(id, 'approve', 1)];

    for (const answer of refused)
      expect([answer?.status, answer?.json()]).toMatchObject([409, { code: 'taken', claim: { by: 'Kim' } }]);
    expect(await seenBy(dana, id)).toMatchObject({ status: 'held', version: 1, claim: { by: 'Kim' } });
    expect((await take(dana, id, { takeOver: true }))?.json()).toMatchObject({ by: 'Dana' });
    expect((await kim?.decide(id, 'approve', 1))?.json()).toMatchObject({ code: 'taken', claim: { by: 'Dana' } });
    expect((await dana?.decide(id, 'approve', 1))?.status).toBe(201);
    expect(await seenBy(kim, id)).toMatchObject({ status: 'published', claim: null });
  });

  it('may be taken again, which prolongs it, and let go by whoever has it', async () => {
    const { id } = await aReplyThatWaits();
    const [first, again] = [(await take(kim, id))?.json(), (await take(kim, id))?.json()];
    expect(Date.parse(again.until)).toBeGreaterThan(Date.parse(first.until) - 1);
    expect((await letGo(dana, id))?.status).toBe(204);
    expect(await seenBy(dana, id)).toMatchObject({ claim: { by: 'Kim' } });
    expect((await letGo(kim, id))?.status).toBe(204);
    expect((await take(dana, id))?.status).toBe(201);
  });

  it('is so on another instance as well, also after this one was started anew, and is free by itself after three minutes', async () => {
    const { id } = await aReplyThatWaits();
    await take(kim, id);
    await house().stop();
    await house().start();
    const beside = await TestHouse.open({ beside: house() });
    const there = new Visitor(beside, { cookie: dana?.cookie ?? '', 'sec-fetch-site': 'same-origin' });
    try {
      expect(await seenBy(there, id)).toMatchObject({ claim: { by: 'Kim' } });
      beside.turnClock({ seconds: 120 });
      expect((await take(there, id))?.status).toBe(409);
      beside.turnClock({ seconds: 61 });
      expect(await seenBy(there, id)).toMatchObject({ claim: null });
      expect((await take(there, id))?.json()).toMatchObject({ by: 'Dana' });
    } finally {
      await beside.close();
    }
  });

  it('goes to one of many who take it at the same moment', async () => {
    const { id } = await aReplyThatWaits();
    const answers = await Promise.all([dana, kim, dana, kim, dana, kim].map((member) => take(member, id)));
    const holder: unknown = (await seenBy(dana, id)).claim.by;
    expect(answers.map((answer) => answer?.status).toSorted()).toEqual([201, 201, 201, 409, 409, 409]);
    for (const answer of answers) expect(answer?.json().by ?? answer?.json().claim.by).toBe(holder);
  });

  it('is taken, taken over and let go by forms alone', async () => {
    const { id } = await aReplyThatWaits();
    const page = async (member: Staff | undefined) => (await member?.get(`/moderation/comments/${id}`))?.text ?? '';
    const press = async (member: Staff | undefined, label: string) => {
      const form = formsOn(await page(member)).find(({ button }) => button === label);
      return member?.submit(form?.action ?? '', form?.fields ?? {});
    };
    expect((await press(kim, 'Take it'))?.headers.get('location')).toBe(`/moderation/comments/${id}`);
    expect(await page(kim)).toContain('You have it in hand');
    expect(await page(dana)).toContain('<bdi>Kim</bdi> has it in hand');
    expect(formsOn(await page(dana)).map(({ button }) => button)).not.toContain('Approve');

    const late = { decision: 'decline', version: '1', back: 'held', reason: 'Too loud.' };
    const refused = await dana?.submit(`/moderation/comments/${id}/decisions`, late);
    expect([refused?.status, refused?.text]).toEqual([409, expect.stringContaining('<q dir="auto">Too loud.</q>')]);
    expect((await press(dana, 'Take over'))?.status).toBe(303);
    expect((await press(dana, 'Let it go'))?.headers.get('location')).toBe('/moderation');
    expect(await page(kim)).not.toContain('in hand until');
  });
});

describe('whoever follows the desk', () => {
  const followers: LiveReader[] = [];
  afterEach(() => followers.splice(0).forEach((follower) => follower.close()));

  async function follow(member: Staff | undefined, { at = house(), query = '' } = {}): Promise<LiveReader> {
    const follower = await LiveReader.open(at, `/api/v1/moderation/events${query}`, { cookie: member?.cookie ?? '' });
    followers.push(follower);
    await until(() => follower.text.includes('retry:'));
    return follower;
  }
  const of = (follower: LiveReader, id: string) => follower.events.filter(({ data }) => data.id === id);

  it('hears on every instance what comes, is taken, let go and decided, by whom, and not a word of a reply', async () => {
    const beside = await TestHouse.open({ beside: house() });
    try {
      const follower = await follow(dana, { at: beside });
      const { id } = await aReplyThatWaits();
      await until(() => of(follower, id).length === 1);
      await take(kim, id);
      await until(() => of(follower, id).length === 2);
      await letGo(kim, id);
      await until(() => of(follower, id).length === 3);
      await kim?.decide(id, 'decline', 1, 'Too loud.');
      await until(() => of(follower, id).length === 4);

      expect(of(follower, id).map(({ event }) => event)).toEqual(['held', 'claimed', 'released', 'decided']);
      expect(of(follower, id)[3]?.data).toEqual({ id, status: 'declined', version: '2', by: 'Kim' });
      expect(follower.text).not.toMatch(/Otto|thought|Too loud/);
    } finally {
      await beside.close();
    }
  });

  it('is told first what was decided since it looked, and what is in hand', async () => {
    const [decided, taken] = [await aReplyThatWaits(), await aReplyThatWaits()];
    const before = await follow(dana);
    const mark = /^id: (\S+)$/m.exec(before.text)?.[1];
    await kim?.decide(decided.id, 'approve', 1);
    await take(kim, taken.id);
    const follower = await follow(dana, { query: `?since=${mark}` });

    await until(() => of(follower, taken.id).length > 0);
    expect(of(follower, decided.id)).toMatchObject([{ event: 'decided', data: { status: 'published', by: 'Kim' } }]);
    expect(of(follower, taken.id)).toMatchObject([{ event: 'claimed', data: { by: 'Kim' } }]);
  });

  it('hears of no reply that is out of its reach', async () => {
    const [own, foreign] = [await aReplyThatWaits(), await aReplyThatWaits()];
    const robin = await Staff.signedIn(house(), { name: 'Robin' });
    await house().sql(
      `update staff_members set limited_tags = '{}', limited_articles = array(select article_id from comments where id = $1) where name = 'Robin'`,
      [own.id],
    );
    await take(kim, foreign.id);
    const follower = await follow(robin);
    for (const { id } of [foreign, own]) await kim?.decide(id, 'approve', 1);
    await until(() => of(follower, own.id).some(({ event }) => event === 'decided'));
    expect(of(follower, foreign.id)).toEqual([]);
  });

  it('hears nothing more after it signed out, and stays signed in by listening no longer than otherwise', async () => {
    const pace = house().get(StreamPace);
    pace.askAgainMs = 20;
    const sam = await Staff.signedIn(house(), { name: 'Sam' });
    const seen = () =>
      house().sql<{ at: Date }>(
        `select last_seen_at as at from staff_sessions s join staff_members m on m.id = s.staff_id where m.name = 'Sam'`,
      );
    await house().sql(`update staff_sessions set last_seen_at = last_seen_at - interval '10 minutes'`);
    const [before] = await seen();
    const follower = await follow(sam);
    expect(await seen()).toEqual([before]);
    expect(follower.over).toBe(false);

    await sam.json('DELETE', '/api/v1/staff/session');
    await until(() => follower.over);
    pace.askAgainMs = new StreamPace().askAgainMs;
  });
});
