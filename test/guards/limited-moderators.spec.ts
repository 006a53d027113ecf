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

const house = houseForStories();
const trace = 'quillwort';
let count = 0;
let kim: Staff;
let program: Visitor;
let unlimited: Staff;
let own: string;
let ownArticle: string;
let foreign: { readonly slug: string; readonly held: string; readonly published: string };

beforeAll(async () => {
  unlimited = await Staff.signedIn(house(), { name: 'Dana', role: 'admin' });
  kim = await Staff.signedIn(house(), { name: 'Kim' });
  const [ownSlug, slug] = [await anArticle(house(), { title: 'Mine' }), await anArticle(house(), { title: trace })];
  own = (await aHeldReply(house(), ownSlug)).id;
  const held = (await aHeldReply(house(), slug, traced())).id;
  const published = (await aPublishedReply(house(), slug, traced())).id;
  await new Visitor(house()).post(`/api/v1/comments/${published}/reports`, { reason: 'other', text: trace });
  await unlimited.decide((await aHeldReply(house(), slug, traced())).id, 'decline', 1, trace);
  foreign = { slug, held, published };
  const { token } = await house()
    .get(Tokens)
    .issue({ name: 'of Kim', staff: PrivateEmail.of(kim.email) }, operator);
  program = new Visitor(house(), { authorization: `Bearer ${token}`, 'sec-fetch-site': 'same-origin' });
  ownArticle = await articleId(ownSlug);
}, 30_000);

beforeEach(() => limitKimTo({ articles: [ownArticle], tags: [] }));

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

const values = { version: '0', list: 'blocked' } as Readonly<Record<string, string>>;

function filled(url: string, id: string, slug: string): string {
  return url.replace(/:(\w+)/g, (_, name: string) => (name === 'slug' ? slug : (values[name] ?? id)));
}

function ask(who: Visitor, method: string, path: string): Promise<Answer> {
  const body = { decision: 'approve', version: 1, comment: 'Mine.', reason: 'why' };
  if (method === 'GET') return who.get(path);
  return path.startsWith('/api/') ? who.json(method, path, body) : who.submit(path, { ...body, version: '1' });
}

/** An answer without what names this request. */
const bare = ({ status, text }: Answer, id: string, slug: string) => ({
  status,
  text: text
    .replaceAll(id, 'ID')
    .replaceAll(slug, 'SLUG')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, 'REQUEST'),
});

describe('Somebody who is limited to other articles', () => {
  it.each(['moderation/comments/:id', 'moderation/articles/:slug'])('is asked at every route below %s', (below) => {
    const asked = routesOfStaff().filter(({ url }) => url.includes(below));

    expect(asked.length).toBeGreaterThan(0);
  });

  it.each(['at the desk', 'as a program'])(
    'finds a foreign comment or article as little as one that never was, %s',
    async (how) => {
      const who = how === 'at the desk' ? kim : program;
      for (const { method, url } of routesOfStaff().filter(({ url }) => /:id|:slug/.test(url))) {
        const nowhere = newId();
        for (const id of [foreign.held, foreign.published]) {
          const met = bare(await ask(who, method, filled(url, id, foreign.slug)), id, foreign.slug);
          const never = bare(await ask(who, method, filled(url, nowhere, 'never-was')), nowhere, 'never-was');
          expect({ method, url, ...met }).toEqual({ method, url, ...never });
        }
      }
      const untouched = await house().sql('select status, version from comments where id = $1', [foreign.held]);
      expect(untouched).toEqual([{ status: 'held', version: 1 }]);
    },
  );

  it('meets no trace of one on any page or list', async () => {
    const views = ['held', 'reported', 'published', 'declined', 'spam', 'trash'];
    const lists = routesOfStaff()
      // A stream has no end; what it tells is in test/moderation/in-hand.spec.ts.
      .filter(({ method, url }) => method === 'GET' && !url.endsWith('/events'))
      .flatMap(({ url }) => [url, ...views.map((view) => `${url}?status=${view}`)]);
    for (const list of lists) {
      for (const who of [kim, program]) {
        const { text } = await ask(who, 'GET', filled(list, own, foreign.slug));
        for (const sign of [trace, foreign.held, foreign.published, foreign.slug])
          expect({ list, sign, seen: text.replaceAll(filled(list, own, foreign.slug), '').includes(sign) }).toEqual({
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

    expect((await kim.decide(foreign.held, 'spam', 1)).status).toBe(201);
    expect((await program.get(`/api/v1/moderation/comments/${foreign.held}`)).status).toBe(200);
  });

  it('reaches what has one of their tags, as soon as it has it', async () => {
    await limitKimTo({ articles: [], tags: ['weather'] });
    const seen = async () => (await kim.get(`/api/v1/moderation/comments/${foreign.published}`)).status;
    expect(await seen()).toBe(404);

    await house().sql(`update articles set tags = '{sea,weather}' where slug = $1`, [foreign.slug]);

    expect(await seen()).toBe(200);
  });
});
