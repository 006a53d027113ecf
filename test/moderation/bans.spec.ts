import { ArticleService } from '../../src/article/article.service.js';
import { Purge } from '../../src/comment/purge.js';
import { operator } from '../../src/platform/audit/actor.js';
import { anArticle, aReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { setRule } from './rules.js';

const house = houseForStories({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
const bans = '/api/v1/moderation/bans';
let moderator: Staff;
let slug: string;

beforeAll(async () => {
  moderator = await Staff.signedIn(house());
  slug = await anArticle(house());
  await house().get(ArticleService).change(slug, { replyPolicy: 'open' }, operator);
});
beforeEach(() => house().sql('delete from bans'));

/** A reply from somewhere: what its author is told, and where it stands. */
async function leave(from: string, fields: Record<string, string> = {}) {
  const reader = new Visitor(house(), { 'x-forwarded-for': from });
  const told = (await reader.post(`/api/v1/articles/${slug}/comments`, aReply(fields))).json();
  const seen = (await moderator.get(`/api/v1/moderation/comments/${told.id}`)).json();
  return { ...seen, told: told.status, page: new URL(told.statusUrl).pathname, reader };
}
const set = (ban: object) => moderator.post(bans, { effect: 'ban', reason: 'Threats.', ...ban });
const faultsOf = async (ban: object) => (await set(ban)).json().errors.map(({ field }: any) => field);

describe('a ban', () => {
  it('of a person declines what comes from the same network, whatever address it gives, and nothing from another', async () => {
    const { person, email: _, ...first } = await leave('203.0.113.7', { email: 'ada@example.org' });
    expect(first.status).toBe('published');
    const answer = await set({ person, days: 7, toAuthor: 'No threats, please.' });
    expect(answer.status).toBe(201);
    expect(answer.json()).toMatchObject({ kind: 'person', person, target: null, state: 'active', madeBy: 'Dana' });

    const stopped = await leave('203.0.113.7', { email: 'other@example.org' });
    expect(stopped).toMatchObject({ status: 'declined', told: 'held' });
    expect(stopped.verdict.reasons).toEqual([
      {
        rule: 'ban',
        outcome: 'decline',
        detail: expect.stringMatching(/^The sender is banned until 20.*: Threats\.$/),
      },
    ]);
    expect((await leave('203.0.113.8', { email: 'ada@example.org' })).status).toBe('published');

    const { text } = await stopped.reader.get(stopped.page);
    expect(text).toContain('are not taken at present');
    expect(text).toContain('No threats, please.');
    expect(text).not.toContain('Threats.');
  });

  it.each([
    ['range', '198.51.100.9/24', '198.51.100.0/24', '198.51.100.200', '198.51.101.1'],
    ['range', '2001:db8:7::/48', '2001:db8:7::/48', '2001:db8:7:1::5', '2001:db8:8::1'],
  ])('of a %s hits whoever is in it: %s', async (kind, typed, target, inside, outside) => {
    expect((await set({ [kind]: typed })).json()).toMatchObject({ kind, target, endsAt: null });
    expect((await leave(inside)).status).toBe('declined');
    expect((await leave(outside)).status).toBe('published');
  });

  it('of a mail domain hits the domains below it too', async () => {
    expect((await set({ domain: '@Throwaway.example' })).json().target).toBe('throwaway.example');
    for (const email of ['a@throwaway.example', 'b@eu.THROWAWAY.example'])
      expect((await leave('192.0.2.1', { email })).status).toBe('declined');
    expect((await leave('192.0.2.1', { email: 'throwaway.example@example.org' })).status).toBe('published');
  });

  it('that only holds has a moderator read first; so does the rule where it is set so, and none where it is off', async () => {
    const { person } = await leave('192.0.2.2');
    await set({ person, days: 1, effect: 'hold' });
    expect(await leave('192.0.2.2')).toMatchObject({ status: 'held', verdict: { status: 'held' } });
    await set({ range: '192.0.2.3' });
    await setRule(house(), 'ban', { setting: { banned: 'hold' } });
    expect((await leave('192.0.2.3')).status).toBe('held');
    await setRule(house(), 'ban', { mode: 'off' });
    expect((await leave('192.0.2.3')).status).toBe('published');
    await setRule(house(), 'ban', { mode: 'on', setting: { banned: 'decline' } });
  });

  it('is looked at again when the reply is edited', async () => {
    const { id, page, version, person, reader } = await leave('192.0.2.4');
    await set({ person, days: 1 });
    await reader.submit(`${page}/edit`, { comment: 'Now with threats.', version: String(version) });
    const now = (await moderator.get(`/api/v1/moderation/comments/${id}`)).json();
    expect(now).toMatchObject({ status: 'declined', source: 'Now with threats.' });
    await moderator.decide(id, 'restore', now.version);
    expect((await moderator.get(`/api/v1/moderation/comments/${id}`)).json().status).toBe('held');
  });

  it('is lifted and put back as easily as it was set, all of it on record without its target', async () => {
    const { id } = (await set({ range: '192.0.2.5' })).json();
    const lifted = await moderator.json('DELETE', `${bans}/${id}`);
    expect(lifted.json()).toMatchObject({ state: 'lifted', liftedBy: 'Dana' });
    expect((await leave('192.0.2.5')).status).toBe('published');
    expect((await moderator.json('DELETE', `${bans}/${id}`)).json().code).toBe('ban-stands-otherwise');

    expect((await moderator.post(`${bans}/${id}/restorations`, {})).json()).toMatchObject({ state: 'active' });
    expect((await leave('192.0.2.5')).status).toBe('declined');
    const { items } = (await moderator.get('/api/v1/moderation/log')).json();
    expect(items.slice(0, 3).map(({ action }: any) => action)).toEqual(['ban.put-back', 'ban.lifted', 'ban.set']);
    expect(JSON.stringify(items)).not.toContain('192.0.2');
  });

  it('of two who ban at once is one, and the other is told', async () => {
    const answers = await Promise.all([set({ domain: 'a.example' }), set({ domain: 'a.example' })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409)?.json();
    expect(refused).toMatchObject({ code: 'already-banned', current: { madeBy: 'Dana', endsAt: null } });
  });

  it('is refused when it names nobody, too many, or a person for longer than they are known', async () => {
    const { person } = await leave('192.0.2.6');
    expect(await faultsOf({})).toEqual(['person']);
    expect(await faultsOf({ person, days: 1, range: '192.0.2.6' })).toEqual(['range']);
    expect(await faultsOf({ person })).toEqual(['days']);
    expect(await faultsOf({ person, days: 31 })).toEqual(['days']);
    expect(await faultsOf({ range: '0.0.0.0/0', domain: 'com', reason: 'It was ada@example.org.' })).toEqual([
      'range',
      'domain',
      'reason',
    ]);
    expect((await set({ person: 'AAAAAAAAAAA', days: 1 })).json().code).toBe('person-missing');
  });

  it('is found by words, by its domain, and by an address in its range', async () => {
    await set({ range: '10.1.0.0/16', reason: 'Robots.' });
    await set({ domain: 'b.example', effect: 'hold' });
    const found = async (query: string) =>
      (await moderator.get(`${bans}?${query}`)).json().items.map(({ target }: any) => target);
    expect(await found('')).toEqual(['b.example', '10.1.0.0/16']);
    expect(await found('q=robots')).toEqual(['10.1.0.0/16']);
    expect(await found('q=10.1.2.3')).toEqual(['10.1.0.0/16']);
    expect(await found('q=B.example')).toEqual(['b.example']);
    expect(await found('kind=range')).toEqual(['10.1.0.0/16']);
    expect(await found('state=over')).toEqual([]);
    const { next } = (await moderator.get(`${bans}?limit=1`)).json();
    expect(await found(`after=${next}`)).toEqual(['10.1.0.0/16']);
  });

  it('ends by itself, makes way for the next, and is forgotten', async () => {
    const { person } = await leave('192.0.2.8');
    await set({ person, days: 1 });
    await set({ domain: 'c.example', days: 1 });
    await house().sql(`update bans set made_at = made_at - interval '2 days', ends_at = ends_at - interval '2 days'`);
    expect((await leave('192.0.2.8', { email: 'x@c.example' })).status).toBe('published');
    expect((await set({ person, days: 2 })).status).toBe(201);

    await house().sql(`update bans set made_at = made_at - interval '29 days', ends_at = ends_at - interval '29 days',
                              over_at = over_at - interval '29 days'`);
    await house().get(Purge).pass();
    const left = await house().sql('select kind from bans order by id');
    expect(left).toEqual([{ kind: 'person' }]);
  });
});
