import fs from 'node:fs';
import { ArticleService } from '../../src/article/article.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { OldQueueWatch } from '../../src/moderation/old-queue-watch.js';
import { AuditSealer } from '../../src/platform/audit/audit-sealer.js';
import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';
import { Settings } from '../../src/platform/settings/settings.js';
import { Staff } from '../support/moderator.js';

const house = houseForStories();
const path = '/api/v1/moderation/statistics';
let editor: Staff;
let moderator: Staff;
let slug: string;

beforeAll(async () => {
  editor = await Staff.signedIn(house(), { name: 'Edda', role: 'editor' });
  moderator = await Staff.signedIn(house(), { name: 'Mo' });
  slug = await anArticle(house());
  await house().get(ArticleService).change(slug, { replyPolicy: 'open' }, operator);
});

const links = 'http://a.example http://b.example http://c.example';
let count = 0;
const held = (minutesAgo: number) =>
  aHeldReply(house(), slug, { comment: `${links} ${++count}` }).then(async ({ id }) => {
    await house().sql(`update comments set created_at = now() - make_interval(mins => $2) where id = $1`, [
      id,
      minutesAgo,
    ]);
    return id;
  });
async function figures(who: Staff = editor, query = '') {
  // What the house seals beside us is sealed then as well: `pass` ends when another is at it.
  for (let left = 1; left > 0;) {
    await house().get(AuditSealer).pass();
    left = (await house().sql('select 1 from audit_unsealed')).length;
  }
  return (await who.get(`${path}${query}`)).json();
}

describe('the statistics', () => {
  it('tell what waits, what came and was decided, how soon, by rule and by member', async () => {
    const [first, second, third] = [await held(60), await held(60), await held(600)];
    await held(30);
    await moderator.decide(first, 'approve', 1);
    await editor.decide(second, 'spam', 1);
    await editor.decide(third, 'decline', 1);

    const told = await figures();
    expect(told).toMatchObject({
      waiting: { held: 1, reported: 0 },
      came: { published: 0, held: 4 },
      decided: { approve: 1, decline: 1, spam: 1, trash: 0 },
      rules: [{ rule: 'links', title: 'Number of links', spoke: 4, agreed: 2, overruled: 1 }],
    });
    expect(Math.abs(told.medianSeconds / 3600 - 1)).toBeLessThan(0.1);
    expect(Date.now() - Date.parse(told.waiting.oldestAt)).toBeGreaterThan(29 * 60_000);
    expect(
      told.members.map(({ name, decided }: any) => [name, decided.approve, decided.decline + decided.spam]),
    ).toEqual(
      expect.arrayContaining([
        ['Mo', 1, 0],
        ['Edda', 0, 2],
      ]),
    );
    expect(told.days).toHaveLength(30);
    expect(told.days[0]).toMatchObject({ came: 4, decided: 3 });
    expect((await figures(moderator)).members.map(({ name }: any) => name)).toEqual(['Mo']);
  });

  it('are followed by one letter to each member, and a line on the desk, while somebody waits too long', async () => {
    const watch = house().get(OldQueueWatch);
    const letters = () =>
      fs
        .globSync('mail/*.eml', { cwd: house().dataDir })
        .map((file) => fs.readFileSync(`${house().dataDir}/${file}`, 'utf8'));
    const told = async () => {
      await watch.look();
      await house().drainOutbox();
      return letters().filter((letter) => letter.includes('waited for more than 24 hours')).length;
    };
    await held(60);
    await house().sql(`update comments set created_at = now() - interval '23 hours' where status = 'held'`);
    expect(await told()).toBe(0);
    await house().sql(`update comments set created_at = now() - interval '25 hours' where status = 'held'`);
    await moderator.json('PUT', '/api/v1/staff/notices', { how: 'none' });
    const members = 1;
    expect([await told(), await told()]).toEqual([members, members]);
    expect((await moderator.get('/moderation')).text).toContain('The oldest reply came yesterday.');

    await house().sql(`update comments set created_at = now() where status = 'held'`);
    expect(await told()).toBe(members);
    expect((await moderator.get('/moderation')).text).not.toContain('The oldest reply came');
    await house().sql(`update comments set created_at = now() - interval '25 hours' where status = 'held'`);
    expect(await told()).toBe(2 * members);
  });

  it('count an act that is taken back no more', async () => {
    const before = await figures();
    const act = (await moderator.decide(await held(60), 'trash', 1)).json();
    expect((await figures()).decided.trash).toBe(before.decided.trash + 1);
    const undone = await moderator.post(`/api/v1/moderation/comments/${act.id}/undo`, { act: act.act });
    expect(undone.status).toBe(201);
    expect(await figures()).toMatchObject({ decided: before.decided, medianSeconds: before.medianSeconds });
  });

  it('are of the days that were asked for', async () => {
    expect(await figures(editor, '?from=2020-01-01&to=2020-01-02')).toMatchObject({
      from: '2020-01-01',
      came: { held: 0 },
      medianSeconds: null,
      rules: [],
      days: [{ day: '2020-01-02' }, { day: '2020-01-01' }],
    });
    for (const query of ['from=2020-02-30', 'from=2020-01-02&to=2020-01-01', 'from=2019-01-01&to=2021-01-01'])
      expect((await editor.get(`${path}?${query}`)).status).toBe(400);
    const { text } = await editor.get('/moderation/statistics?from=2020-01-01&to=2020-01-02');
    expect(text).toContain('2020-01-02');
  });

  it('are told to everybody where the publisher says so: months that are over, in tens', async () => {
    const stranger = new Visitor(house());
    for (const page of ['/transparency', '/api/v1/transparency']) expect((await stranger.get(page)).status).toBe(404);
    await house().get(Settings).set('moderation.transparency', 'true');
    await house().sql(`insert into desk_figures (day, figure, name, count)
      select (date_trunc('month', now() at time zone 'UTC') - interval '1 day')::date, figure, name, count
        from (values ('came', 'held', 96), ('decided', 'approve m', 14), ('decided', 'spam m', 3), ('waited', '47', 17),
                     ('stopped', 'links', 57), ('stopped', 'ban', 9)) as sums (figure, name, count)`);
    const { months, reasons } = (await stranger.get('/api/v1/transparency')).json();
    expect(months).toHaveLength(12);
    expect(months[0]).toMatchObject({ came: 100, publishedAtOnce: null, approved: 10, stopped: null, medianHours: 1 });
    expect(reasons).toEqual([{ reason: 'links', replies: 60 }]);
    expect((await stranger.get('/transparency?lang=de')).text).toContain('weniger als 10');
  });

  it('are for nobody who works for some articles only', async () => {
    const limited = await Staff.signedIn(house(), { name: 'Lim' });
    await house().sql(`update staff_members set limited_articles = '{}', limited_tags = '{none}' where name = 'Lim'`);
    expect((await limited.get(path)).json().code).toBe('figures-reach-further');
    expect((await limited.get('/moderation/statistics')).status).toBe(403);
  });
});
