import { Purge } from '../../src/comment/purge.js';
import { anArticle, aReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { formsOn } from './desk.js';

const house = houseForStories({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
let moderator: Staff;
let colleague: Staff;
let slug: string;

beforeAll(async () => {
  moderator = await Staff.signedIn(house());
  colleague = await Staff.signedIn(house(), { name: 'Kit' });
  slug = await anArticle(house());
});

async function leave(from: string, fields: Record<string, string> = {}) {
  const reader = new Visitor(house(), { 'x-forwarded-for': from });
  const { id } = (await reader.post(`/api/v1/articles/${slug}/comments`, aReply(fields))).json();
  return (await moderator.get(`/api/v1/moderation/comments/${id}`)).json();
}
const people = '/api/v1/moderation/people';
/** Presses a button of a page, and follows where it leads. */
async function press(path: string, button: string, fields: Record<string, string> = {}) {
  const form = formsOn((await moderator.get(path)).text).find((each) => each.button === button);
  const answer = await moderator.submit(form?.action ?? 'no such button', { ...form?.fields, ...fields });
  const leadsTo = answer.headers.get('location');
  return leadsTo ? { leadsTo, ...(await moderator.get(leadsTo)) } : { leadsTo: '', ...answer };
}

describe('a person', () => {
  it('is whoever writes from one network, whatever address they give, and nobody who gives theirs from another', async () => {
    const first = await leave('203.0.113.1', { name: 'Ada', email: 'ada@example.org' });
    const second = await leave('203.0.113.1', { name: 'Bob', email: 'bob@example.org' });
    const impostor = await leave('203.0.113.2', { name: 'Ada', email: 'ada@example.org' });
    await moderator.decide(second.id, 'decline', 1);

    expect((await moderator.get(`${people}/${first.person}`)).json()).toMatchObject({
      id: first.person,
      comments: { held: 1, declined: 1, published: 0 },
      names: ['Bob', 'Ada'],
      bans: [],
    });
    const { items, next } = (await moderator.get(`${people}/${first.person}/comments?limit=1`)).json();
    const rest = (await moderator.get(`${people}/${first.person}/comments?after=${next}`)).json();
    expect([...items, ...rest.items].map(({ id }: any) => id)).toEqual([second.id, first.id]);
    expect(rest.next).toBeNull();
    expect(impostor.person).not.toBe(first.person);
    for (const page of ['', '/comments', '/notes'])
      expect((await moderator.get(`${people}/AAAAAAAAAAA${page}`)).json().code).toBe('person-missing');
  });

  it('is found from the queue, banned and let back in on their page, each with its Undo', async () => {
    const { person } = await leave('203.0.113.3', { name: 'Eve' });
    const path = `/moderation/people/${person}`;
    const refused = await press(path, 'Ban or hold this sender', { reason: '', toAuthor: 'Kept.' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="Kept."');

    const banned = await press(path, 'Ban or hold this sender', { effect: 'hold', days: '7', reason: 'Insults.' });
    expect(banned.leadsTo).toMatch(new RegExp(`^${path}\\?ban=`));
    expect(formsOn(banned.text).map(({ button }) => button)).toEqual(
      expect.arrayContaining(['Undo', 'Lift', 'Write it down']),
    );
    expect((await leave('203.0.113.3')).verdict.reasons[0]).toMatchObject({ rule: 'ban', outcome: 'hold' });

    const lifted = await press(banned.leadsTo, 'Undo');
    expect(lifted.text).toContain('You lifted the ban.');
    const back = await press(lifted.leadsTo, 'Undo');
    expect(back.text).toContain('It holds again.');
    expect((await colleague.get(banned.leadsTo)).text).not.toContain('Undo');
  });

  it('has notes, which the staff read and the log does not', async () => {
    const { person } = await leave('203.0.113.4');
    const path = `/moderation/people/${person}`;
    expect((await press(path, 'Write it down', { text: '' })).status).toBe(422);
    const written = await press(path, 'Write it down', { text: 'Wrote to us.\nIs sorry.' });
    expect((await colleague.get(path)).text).toContain('Wrote to us.\nIs sorry.');
    await press(written.leadsTo, 'Undo');
    const { items } = (await colleague.get(`${people}/${person}/notes`)).json();
    expect(items).toMatchObject([{ text: 'Wrote to us.\nIs sorry.', writtenBy: 'Dana', removedBy: 'Dana' }]);
    const again = await colleague.post(`${people}/${person}/notes/${items[0].id}/restorations`, {});
    expect(again.json().removedBy).toBeNull();
    expect((await colleague.json('DELETE', `${people}/AAAAAAAAAAA/notes/${items[0].id}`)).status).toBe(404);

    const log = await moderator.get('/api/v1/moderation/log');
    expect(log.json().items.map(({ action }: any) => action)).toContain('note.put-back');
    expect(log.text).not.toContain('Is sorry.');
    expect(log.text).not.toContain(person);
  });

  it('is unknown to a moderator who is limited to other articles, and nobody who is limited bans', async () => {
    const { person } = await leave('203.0.113.5');
    const limited = await Staff.signedIn(house(), { name: 'Lim' });
    await house().sql(`update staff_members set limited_articles = '{}', limited_tags = '{none}' where name = 'Lim'`);
    expect((await limited.get(`${people}/${person}`)).status).toBe(404);
    expect((await limited.post(`${people}/${person}/notes`, { text: 'x' })).status).toBe(404);
    const ban = { range: '192.0.2.0/24', effect: 'ban', reason: 'x' };
    expect((await limited.post('/api/v1/moderation/bans', ban)).json().code).toBe('bans-reach-further');
    for (const page of ['/moderation/bans', '/api/v1/moderation/bans'])
      expect((await limited.get(page)).status).toBe(403);
  });

  it('is forgotten with all that was noted', async () => {
    const { person } = await leave('203.0.113.6');
    await moderator.post(`${people}/${person}/notes`, { text: 'Old.' });
    await house().sql(`update person_notes set written_at = written_at - interval '31 days'`);
    await house().sql(`update comments set created_at = created_at - interval '31 days'`);
    await house().get(Purge).pass();
    expect(await house().sql('select 1 from person_notes')).toEqual([]);
    expect((await moderator.get(`/moderation/people/${person}`)).status).toBe(404);
    expect((await moderator.post(`${people}/${person}/notes`, { text: 'Again.' })).status).toBe(404);
  });
});

describe('the page of bans', () => {
  it('takes ranges and domains, shows what was typed again where it is no good, and finds them', async () => {
    const refused = await press('/moderation/bans', 'Ban or hold them', { range: '300.1.2.3', reason: 'Robots.' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="300.1.2.3"');
    const made = await press('/moderation/bans', 'Ban or hold them', {
      effect: 'ban',
      range: '192.0.2.0/24',
      days: '',
      reason: 'Robots.',
    });
    expect(made.leadsTo).toContain('/moderation/bans?ban=');
    expect((await moderator.get('/moderation/bans?q=192.0.2.9')).text).toContain('192.0.2.0/24');
    expect((await moderator.get('/moderation/bans?q=192.0.3.9')).text).toContain('None is like that.');
    const twice = await press('/moderation/bans', 'Ban or hold them', {
      effect: 'ban',
      range: '192.0.2.1/24',
      reason: 'Robots.',
    });
    expect(twice.status).toBe(409);
    await press('/moderation/bans', 'Lift');
    expect((await moderator.get('/moderation/bans?q=192.0.2.9')).text).toContain('None is like that.');
    expect((await moderator.get('/moderation/bans?state=over')).text).toContain('192.0.2.0/24');
    expect((await moderator.get('/moderation/log')).text).toMatch(/href="\/moderation\/bans\?q=[0-9a-f-]{36}"/);
  });
});
