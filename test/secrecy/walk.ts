import { personOf } from '../../src/comment/person.js';
import { listRoutes } from '../../src/platform/http/route-list.js';
import { type TestHouse } from '../support/house.js';
import { type Seeds } from './seeds.js';
import { type Watched } from './watched.js';

/** Every method that only looks, with every kind of Accept. */
const everyWay = {
  methods: ['GET', 'HEAD', 'OPTIONS'],
  accepts: ['text/html', 'application/json', '*/*', 'application/xml'],
};
/** As browsers and programs ask. */
export const usualWays: typeof everyWay = { methods: ['GET'], accepts: ['text/html', 'application/json'] };

/** Addresses of every route that the router knows, with real things in place of parameters. */
export async function everyAddress(house: TestHouse, seeds: Seeds): Promise<string[]> {
  const urls = new Set(listRoutes(house.opened.http.server).map(({ url }) => url));
  const values = await valuesFor(house, seeds);
  return [...[...urls].flatMap((url) => filled(url, values)), ...seeds.paths, ...asides(seeds)];
}

/** Asks each address in each way. */
export async function walk(addresses: readonly string[], visitor: Watched, ways = everyWay): Promise<void> {
  const { methods, accepts } = ways;
  for (const address of addresses) {
    await Promise.all(
      methods.flatMap((method) =>
        accepts.map((accept) => visitor.send(address, { method, headers: { accept, connection: 'keep-alive' } })),
      ),
    );
  }
}

type Values = Readonly<Record<string, readonly string[]>>;

/** Real things for every parameter that a route can have. A new one has to be added here, or the walk fails. */
async function valuesFor(house: TestHouse, { slug, ids, paths }: Seeds): Promise<Values> {
  const codes = await house.sql<{ code: string }>('select code from share_links order by code limit 2');
  const senders = await house.sql<{ key: Buffer }>('select distinct client_key as key from comments limit 2');
  const notes = await house.sql<{ id: string }>('select id from person_notes limit 2');
  const bans = await house.sql<{ id: string }>('select id from bans order by id limit 2');
  const page = await (await fetch(new URL('/', house.url))).text();
  const assets = [...page.matchAll(/\/assets\/([^"]+)"/g)].map(([, name]) => name ?? '');
  return {
    slug: [slug, 'no-such-article'],
    id: [...new Set([ids[0], ids[4], ids[8], ids[12], ids[16]])].filter((id) => id !== undefined),
    token: [paths[0]?.split('/').at(-1) ?? '', paths.at(-1)?.split('/').at(-1) ?? '', 'no-such-token'],
    code: [...codes.map(({ code }) => code), ...codes.map(({ code }) => `${code}+`), '00000000'],
    name: [...assets, 'nothing.css'],
    version: ['0', '7'],
    delivery: [ids[0] ?? ''],
    list: ['blocked', 'held', 'other'],
    file: ['0123456789abcdef.svg', 'nobody.svg'],
    person: [...senders.map(({ key }) => personOf(key)), 'AAAAAAAAAAA'],
    note: [...notes.map(({ id }) => id), 'no-such-note'],
    ban: [...bans.map(({ id }) => id), 'no-such-ban'],
    key: ['replies.longest', 'no.such.setting'],
  };
}

function filled(url: string, values: Values): string[] {
  const [whole, name] = /:(\w+)/.exec(url) ?? [];
  if (whole === undefined || name === undefined) return [url];
  const known = values[name];
  if (!known || known.length === 0) throw new Error(`The walk knows nothing to put for :${name} in ${url}.`);
  return known.flatMap((value) => filled(url.replace(whole, encodeURIComponent(value)), values));
}

/** Addresses with a query that changes what is shown, and the ones that machines ask for by habit. */
function asides({ slug, ids }: Seeds): string[] {
  return [
    `/articles/${slug}?sort=newest`,
    `/articles/${slug}?replyTo=${ids[4]}`,
    `/api/v1/articles/${slug}/comments?sort=newest&limit=1`,
    ...['held', 'published', 'declined', 'spam', 'trash'].flatMap((status) => [
      `/moderation?status=${status}`,
      `/api/v1/moderation/comments?status=${status}`,
    ]),
    '/favicon.ico',
    '/.env',
    '/assets/site.css.map',
    '/metrics',
    '/feed.xml',
  ];
}
