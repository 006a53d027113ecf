import { operator } from '../../src/platform/audit/actor.js';
import { Settings } from '../../src/platform/settings/settings.js';
import { anArticle } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
let olga: Staff;

beforeAll(async () => {
  olga = await Staff.signedIn(house(), { name: 'Olga', role: 'admin' });
});

const page = async (path = '/staff/settings') => (await olga.get(path)).text;
const save = (key: string, value: string) => olga.submit(`/staff/settings/${key}`, { do: 'save', value });
const valueOf = async (key: string) => house().get(Settings).get(house().get(Settings).named(key));
const lastEntries = async (count: number) => (await olga.get(`/api/v1/moderation/log?limit=${count}`)).json().items;

/** The form around the field of a setting. */
const formOf = (html: string, key: string) =>
  new RegExp(`<form method="post" action="/staff/settings/${key}">.*?</form>`, 's').exec(html)?.[0] ?? '';

describe('The page of settings', () => {
  it('shows each with its words, its value, its default and a field of its kind', async () => {
    const html = await page();

    for (const setting of house().get(Settings).all()) {
      const form = formOf(html, setting.key);
      expect(form).toContain(`id="${setting.key}"`);
      expect(form).toContain(setting.about.slice(1, 20).replaceAll('"', '&quot;'));
      expect(form).toContain('by default:');
    }
    expect(formOf(html, 'replies.shownDepth')).toMatch(/type="number" min="1" max="10" step="1"/);
    expect(formOf(html, 'replies.policy')).toMatch(/<select.*<option value="known" selected>Known/s);
    expect(formOf(html, 'replies.proofOfWork')).toMatch(/<select.*<option value="no" selected>No/s);
    expect(formOf(html, 'replies.houseRules')).toContain('<textarea');
    expect(formOf(html, 'replies.messages')).toMatch(/<textarea[^>]*>\n\{\}<\/textarea>/);
    expect(formOf(html, 'site.name')).toContain('value="Riposte"');
  });

  it('changes one for every instance at once, says so, and takes it back by the button offered then', async () => {
    const other = await TestHouse.open({ beside: house() });
    try {
      const slug = await anArticle(house());
      const told = async () => (await new Visitor(other).get(`/api/v1/articles/${slug}`)).json().commentsPolicy;
      const answer = await save('replies.policy', 'held');
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff/settings?changed=replies.policy']);
      expect(await told()).toBe('held');

      const after = await page(answer.headers.get('location') ?? '');
      expect(after).toMatch(
        /You changed <a href="#replies.policy">.*from <q dir="auto">known<\/q> to <q dir="auto">held/,
      );
      const entry = /name="entry" value="(\d+)"/.exec(after)?.[1] ?? '';
      expect((await olga.submit('/staff/settings/replies.policy', { do: 'undo', entry })).status).toBe(303);
      expect(await told()).toBe('known');
    } finally {
      await other.close();
    }
  });

  it('writes who changed what from what to what', async () => {
    await save('replies.editMinutes', '30');
    await olga.submit('/staff/settings/replies.editMinutes', { do: 'reset' });
    await house().get(Settings).set('replies.editMinutes', '40');

    const seen = (await lastEntries(3)).map(({ actor, action, detail }: any) => [
      actor,
      action,
      detail.from,
      detail.to,
    ]);
    expect(seen).toEqual([
      ['operator', 'setting.changed', 15, 40],
      ['Olga', 'setting.reset', 30, 15],
      ['Olga', 'setting.changed', 15, 30],
    ]);
    const log = await page('/moderation/log');
    expect(log).toMatch(/Setting changed from <q dir="auto">15<\/q> to <q dir="auto">40<\/q>/);
    expect(log.match(/value="undo"/g)?.length).toBeGreaterThan(0);
  });

  it('has no undo for a change that another one followed', async () => {
    await save('replies.longest', '500');
    const [{ id: entry }] = await lastEntries(1);
    await save('replies.longest', '600');

    const answer = await olga.submit('/staff/settings/replies.longest', { do: 'undo', entry });

    expect([answer.status, await valueOf('replies.longest')]).toEqual([409, 600]);
    expect(answer.text).toContain('has been changed again since');
    expect(await page('/moderation/log')).not.toContain(`name="entry" value="${entry}"`);
  });

  it('restores what stood before, and the default where nothing did', async () => {
    await save('live.connections', '7');
    await save('live.connections', '8');
    const undo = async () => {
      const [{ id: entry }] = await lastEntries(1);
      await olga.submit('/staff/settings/live.connections', { do: 'undo', entry });
      return valueOf('live.connections');
    };

    expect([await undo(), await undo(), await undo()]).toEqual([7, 8, 7]);
  });

  it('offers the way back to the default only where something else holds', async () => {
    expect(await page()).not.toContain('Back to the default: shown depth');
    await save('replies.shownDepth', '2');
    expect(await page()).toContain('Back to the default: shown depth');

    await olga.submit('/staff/settings/replies.shownDepth', { do: 'reset' });

    expect(await valueOf('replies.shownDepth')).toBe(5);
    expect(await house().sql(`select 1 from settings where key = 'replies.shownDepth'`)).toEqual([]);
  });

  it('says that nothing changed, and records nothing, when it was so already', async () => {
    const before = await lastEntries(1);
    const answer = await save('replies.statusLinkDays', '30');

    expect(answer.headers.get('location')).toBe('/staff/settings?same=replies.statusLinkDays');
    expect(await page('/staff/settings?same=replies.statusLinkDays')).toContain('was that already');
    expect(await lastEntries(1)).toEqual(before);
  });

  it.each([
    ['replies.shownDepth', '11', 'a whole number from 1 to 10'],
    ['replies.shownDepth', 'five', 'a whole number from 1 to 10'],
    ['replies.shownDepth', '', 'a whole number from 1 to 10'],
    ['replies.policy', 'sometimes', 'choose one of these'],
    ['replies.proofOfWork', 'true', 'choose one of these'],
    ['replies.messages', '{"held": ', 'Please write it as JSON'],
    ['replies.messages', '{"often": "x"}', 'this field is not known here'],
    ['site.name', '<b>'.repeat(40), 'these are 120'],
    ['site.name', '', 'fill this in'],
  ])('refuses %s = %s at its field, with what was typed', async (key, typed, words) => {
    const before = await valueOf(key);
    const answer = await save(key, typed);
    const form = formOf(answer.text, key);

    expect([answer.status, await valueOf(key)]).toEqual([422, before]);
    expect(answer.text).toContain('<title>Error');
    expect(form).toContain(words);
    expect(form).toContain(`aria-invalid="true"`);
    expect(form).toContain(typed.replaceAll('"', '&quot;').replaceAll('<', '&lt;').slice(0, 20));
    expect(answer.text.match(/aria-invalid/g)).toHaveLength(1);
  });

  it('takes texts of several lines, and none at all', async () => {
    await save('replies.houseRules', 'Be *kind*.\r\n\r\nAnd brief.');
    expect(await valueOf('replies.houseRules')).toBe('Be *kind*.\n\nAnd brief.');
    await save('replies.houseRules', '');
    expect(await valueOf('replies.houseRules')).toBe('');
    await save('replies.messages', '{"closed": "That was it."}');
    expect(await valueOf('replies.messages')).toEqual({ closed: 'That was it.' });
  });

  it('is linked for those who may alone, and not written to by another site', async () => {
    const mo = await Staff.signedIn(house(), { name: 'Mo', role: 'editor' });
    expect((await mo.get('/moderation')).text).not.toContain('/staff/settings');
    expect((await mo.get('/moderation/log')).text).not.toContain('value="undo"');
    expect(await page('/moderation')).toContain('<a href="/staff/settings"');
    const fields = { do: 'save', value: 'Evil' };
    const answer = await olga.submit('/staff/settings/site.name', fields, { 'sec-fetch-site': 'cross-site' });
    expect([answer.status, await valueOf('site.name')]).toEqual([403, 'Riposte']);
    expect((await save('site.colour', 'red')).status).toBe(404);
  });
});

describe('Settings for programs', () => {
  const all = async () => (await olga.get('/api/v1/settings')).json();

  it('are listed, changed and led back to their default', async () => {
    await house().get(Settings).reset('replies.editMinutes', operator);
    const changed = await olga.json('PUT', '/api/v1/settings/replies.editMinutes', { value: 5 });
    expect([changed.status, changed.json()]).toMatchObject([
      200,
      { key: 'replies.editMinutes', value: 5, default: 15 },
    ]);
    expect((await all()).items).toContainEqual(changed.json());
    expect((await lastEntries(1))[0]).toMatchObject({ actor: 'Olga', detail: { from: 15, to: 5 } });

    const reset = await olga.json('PUT', '/api/v1/settings/replies.editMinutes', { value: null });
    expect(reset.json()).toMatchObject({ value: 15 });
  });

  it('may be empty where that fits', async () => {
    await house().get(Settings).change('replies.houseRules', 'Be kind.', operator);
    const answer = await olga.json('PUT', '/api/v1/settings/replies.houseRules', { value: '' });
    expect([answer.status, answer.json().value]).toEqual([200, '']);
  });

  it.each([
    ['replies.editMinutes', { value: 1441 }, 422, 'value'],
    ['replies.editMinutes', { value: '5' }, 422, 'value'],
    ['replies.messages', { value: { often: 'x' } }, 422, 'value.often'],
    ['replies.editMinutes', {}, 422, 'value'],
    ['replies.editMinutes', { value: 5, more: 1 }, 422, 'more'],
    ['site.colour', { value: 'red' }, 404, undefined],
  ])('%s refuses %j', async (key, body, status, field) => {
    const before = await all();
    const answer = await olga.json('PUT', `/api/v1/settings/${key}`, body);
    expect([answer.status, answer.json().errors?.[0]?.field]).toEqual([status, field]);
    expect(await all()).toEqual(before);
  });
});
