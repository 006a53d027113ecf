import { StaffService } from '../../src/account/staff.service.js';
import { Tokens } from '../../src/account/tokens.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { listRoutes } from '../../src/platform/http/route-list.js';
import { newId } from '../../src/platform/ids.js';
import { PrivateEmail } from '../../src/platform/security/private-email.js';
import { aHeldReply, anArticle, aPublishedReply, aReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { type Answer, Visitor } from '../support/visitor.js';

/** A moderator who is limited to some articles: nothing that belongs to another one is there for them, at any route. */

const house = houseForStories({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
const trace = 'quillwort';
let count = 0;
let kim: Staff;
let program: Visitor;
let unlimited: Staff;
let own: string;
let ownArticle: string;
let foreign: Things & { readonly published: string };

/** One of each kind that a route may be asked about. */
interface Things {
  readonly comment: string;
  readonly slug: string;
  readonly appeal: string;
  readonly person: string;
  readonly note: string;
}

beforeAll(async () => {
  unlimited = await Staff.signedIn(house(), { name: 'Dana', role: 'admin' });
  kim = await Staff.signedIn(house(), { name: 'Kim' });
  const [ownSlug, slug] = [await anArticle(house(), { title: 'Mine' }), await anArticle(house(), { title: trace })];
  own = (await aHeldReply(house(), ownSlug)).id;
  const comment = await fromElsewhere(slug);
  const { person } = (await unlimited.get(`/api/v1/moderation/comments/${comment.id}`)).json();
  const note = (await unlimited.post(`/api/v1/moderation/people/${person}/notes`, { text: trace })).json().id;
  const published = (await aPublishedReply(house(), slug, traced())).id;
  await new Visitor(house()).post(`/api/v1/comments/${published}/reports`, { reason: 'other', text: trace });
  const declined = await fromElsewhere(slug);
  await unlimited.decide(declined.id, 'decline', 1, trace);
  await new Visitor(house()).submit(`${new URL(declined.statusUrl).pathname}/appeal`, { text: trace, lang: 'en' });
  const appeal = (await unlimited.get('/api/v1/moderation/appeals')).json().items[0].id;
  foreign = { slug, comment: comment.id, published, appeal, person, note };
  const { token } = await house()
    .get(Tokens)
    .issue({ name: 'of Kim', staff: PrivateEmail.of(kim.email) }, operator);
  program = new Visitor(house(), { authorization: `Bearer ${token}`, 'sec-fetch-site': 'same-origin' });
  ownArticle = await articleId(ownSlug);
}, 30_000);

beforeEach(() => limitKimTo({ articles: [ownArticle], tags: [] }));

/** Of somebody who never wrote under the other article. */
async function fromElsewhere(slug: string): Promise<{ readonly id: string; readonly statusUrl: string }> {
  const from = { 'x-forwarded-for': '198.51.100.7' };
  return (await new Visitor(house()).post(`/api/v1/articles/${slug}/comments`, traced(), from)).json();
}

const traced = () => aReply({ comment: `${trace} in the text ${count++}`, name: `${trace} Ash` });

async function articleId(slug: string): Promise<string> {
  const [row] = await house().sql<{ id: string }>('select id from articles where slug = $1', [slug]);
  return row?.id ?? '';
}

async function limitKimTo(limits: { articles: string[]; tags: string[] } | null): Promise<void> {
  const [row] = await house().sql<{ id: string }>(`select id from staff_members where name = 'Kim'`);
  await house()
    .get(StaffService)
    .setWork(row?.id ?? '', { role: 'moderator', limits }, operator);
}

/** Every route that staff have, as it is asked about one comment and one article. */
function routesOfStaff(): { readonly method: string; readonly url: string }[] {
  return listRoutes(house().opened.http.server).filter(
    ({ method, access }) => method !== 'HEAD' && access !== 'public' && access?.includes('moderator'),
  );
}

const never = (): Things => ({
  comment: newId(),
  slug: 'never-was',
  appeal: newId(),
  person: `${count++}`.padStart(11, 'n'),
  note: newId(),
});

function filled(url: string, things: Things): string {
  const id = url.includes('/appeals/') ? things.appeal : things.comment;
  const values: Readonly<Record<string, string>> = { version: '0', list: 'blocked', ...things, id };
  return url.replace(/:(\w+)/g, (_, name: string) => values[name] ?? id);
}

/** As it would be done, so that nothing but the reach is left to refuse it. */
function bodyFor(url: string): Readonly<Record<string, string | number>> {
  if (url.endsWith('/appeals/:id/decisions')) return { decision: 'overturn', version: 2 };
  if (url.endsWith('/appeals/:id/undo')) return { version: 2 };
  if (url.endsWith('/notes')) return { text: 'Mine.' };
  return { decision: 'approve', version: 1 };
}

function ask(who: Visitor, method: string, path: string, body = {}): Promise<Answer> {
  if (method === 'GET') return who.get(path);
  if (path.startsWith('/api/')) return who.json(method, path, body);
  return who.submit(path, Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)])));
}

/** An answer without what names this request. */
function bare({ status, text }: Answer, things: Things): { status: number; text: string } {
  const nameless = Object.values(things).reduce((left, value) => left.replaceAll(value, 'THING'), text);
  return { status, text: nameless.replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, 'REQUEST') };
}

describe('Somebody who is limited to other articles', () => {
  it.each(['moderation/comments/:id', 'moderation/articles/:slug'])('is asked at every route below %s', (below) => {
    const asked = routesOfStaff().filter(({ url }) => url.includes(below));

    expect(asked.length).toBeGreaterThan(0);
  });

  it.each(['at the desk', 'as a program'])(
    'finds a foreign comment or article as little as one that never was, %s',
    async (how) => {
      const who = how === 'at the desk' ? kim : program;
      for (const { method, url } of routesOfStaff().filter(({ url }) => url.includes(':'))) {
        const nowhere = never();
        for (const things of [foreign, { ...foreign, comment: foreign.published }]) {
          const met = bare(await ask(who, method, filled(url, things), bodyFor(url)), things);
          const missed = bare(await ask(who, method, filled(url, nowhere), bodyFor(url)), nowhere);
          expect({ method, url, ...met }).toEqual({ method, url, ...missed });
        }
      }
      const untouched = await house().sql('select status, version from comments where id = $1', [foreign.comment]);
      expect(untouched).toEqual([{ status: 'held', version: 1 }]);
    },
  );

  it('meets no trace of one on any page or list', async () => {
    const seen = { ...foreign, comment: own };
    const views = ['held', 'reported', 'published', 'declined', 'spam', 'trash'];
    const lists = routesOfStaff()
      // A stream has no end; what it tells is in test/moderation/in-hand.spec.ts.
      .filter(({ method, url }) => method === 'GET' && !url.endsWith('/events'))
      .flatMap(({ url }) => [
        url,
        ...(/\/(?:moderation|comments)$/.test(url) ? views : []).map((view) => `${url}?status=${view}`),
      ]);
    for (const list of lists) {
      for (const who of [kim, program]) {
        const { text } = await ask(who, 'GET', filled(list, seen));
        for (const sign of [trace, ...Object.values(foreign)])
          expect({ list, sign, seen: text.replaceAll(filled(list, seen), '').includes(sign) }).toEqual({
            list,
            sign,
            seen: false,
          });
      }
    }
    expect((await unlimited.get('/api/v1/moderation/comments?status=held')).text).toContain(trace);
  });

  it('tries rules on no foreign reply', async () => {
    const answer = await kim.post('/api/v1/moderation/rules/rehearsals', { heldWords: trace });

    expect([answer.status, answer.json().tried]).toEqual([200, 1]);
  });

  it('works on their own as before, and on all of them when the limit falls', async () => {
    const { items } = (await kim.get('/api/v1/moderation/comments')).json();
    expect(items.map(({ id }: { id: string }) => id)).toEqual([own]);
    expect((await kim.decide(own, 'approve', 1)).status).toBe(201);

    await limitKimTo(null);

    expect((await kim.decide(foreign.comment, 'spam', 1)).status).toBe(201);
    expect((await program.get(`/api/v1/moderation/comments/${foreign.comment}`)).status).toBe(200);
  });

  it('reaches what has one of their tags, as soon as it has it', async () => {
    await limitKimTo({ articles: [], tags: ['weather'] });
    const seen = async () => (await kim.get(`/api/v1/moderation/comments/${foreign.published}`)).status;
    expect(await seen()).toBe(404);

    await house().sql(`update articles set tags = '{sea,weather}' where slug = $1`, [foreign.slug]);

    expect(await seen()).toBe(200);
  });
});
