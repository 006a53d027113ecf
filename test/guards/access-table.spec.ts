import { listRoutes } from '../../src/platform/http/route-list.js';
import { startDemo } from '../http/demo.js';
import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { type Answer, Visitor } from '../support/visitor.js';
import { accessTable, type Caller, callers, type Outcome, type Row, unmatched } from './access-table.js';
import { atABrowser, callersAt } from './callers.js';

const house = houseForStories();
let visitors: Readonly<Record<Caller, Visitor>>;
let samples: Readonly<Record<string, string>>;

beforeAll(async () => {
  visitors = await callersAt(house());
  const slug = await anArticle(house());
  const { id } = await aHeldReply(house(), slug);
  samples = { slug, id, token: 'no-token', code: 'no-code', name: 'no-name', file: '0123456789abcdef.svg' };
}, 30_000);

/** A request that is in order as far as HTTP goes; what it says is for the route to judge. */
function knock(visitor: Visitor, route: string): Promise<Answer> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => samples[name] ?? '');
  if (method === 'GET' || method === 'HEAD') return visitor.send(path, { method });
  return pattern.startsWith('/api/') ? visitor.json(method, path, {}) : visitor.submit(path, {});
}

/** A page that is only read shows strangers the way in. */
function outcomeOf({ status, headers }: Answer): Outcome {
  const shownIn = status === 303 && headers.get('location') === '/staff/sign-in' && !headers.has('set-cookie');
  if (status === 401 || shownIn) return 401;
  return status === 403 ? 403 : 'in';
}

/** Whoever goes there is signed out afterwards. */
const endsSession = ['DELETE /api/v1/staff/session', 'POST /staff/sign-out'];

async function outcomesAt(route: string): Promise<Row> {
  const met: [Caller, Outcome][] = [];
  for (const caller of callers) met.push([caller, outcomeOf(await knock(visitors[caller], route))]);
  if (endsSession.includes(route)) visitors = { ...visitors, 'moderator at a browser': await atABrowser(house()) };
  return Object.fromEntries(met) as Row;
}

describe('The table of who may', () => {
  it('has a row for every route, and a route for every row', () => {
    const routes = listRoutes(house().opened.http.server);

    expect(routes.length).toBeGreaterThan(50);
    expect(unmatched(routes)).toEqual({ withoutRow: [], withoutRoute: [] });
  });

  it.each(Object.entries(accessTable))('is true at %s', async (route, row) => {
    expect(await outcomesAt(route)).toEqual(row);
    if (route.startsWith('GET ')) expect(await outcomesAt(route.replace('GET', 'HEAD'))).toEqual(row);
  });

  it.each(['/moderation', '/moderation/log'])('leads a stranger from %s to the sign-in page', async (path) => {
    const answer = await visitors.anonymous.get(path);

    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff/sign-in']);
  });
});

describe('A route that was forgotten', () => {
  it('is closed to everybody, and missed by the table', async () => {
    const demo = await startDemo();
    try {
      const forgotten = 'GET /api/v1/desk/forgotten';
      const asked = await new Visitor({ url: demo.origin }, { authorization: 'Bearer admin' }).get(
        '/api/v1/desk/forgotten',
      );

      expect(asked.status).toBe(403);
      expect(unmatched(listRoutes(demo.ground.server)).withoutRow).toContain(forgotten);
      expect(unmatched(listRoutes(demo.ground.server)).withoutRoute).toContain('GET /moderation');
    } finally {
      await demo.app.close();
    }
  });
});
