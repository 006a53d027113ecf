import { Tokens } from '../../src/account/tokens.service.js';
import { Bans } from '../../src/comment/bans.service.js';
import { personOf } from '../../src/comment/person.js';
import { operator } from '../../src/platform/audit/actor.js';
import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { sendRaw } from '../http/raw-socket.js';
import { accessTable } from './access-table.js';

const house = houseForStories();
let samples: Readonly<Record<string, string>>;

beforeAll(async () => {
  const slug = await anArticle(house());
  const { id } = await aHeldReply(house(), slug);
  const ban = await house().get(Bans).set(operator, { domain: 'a.example', effect: 'hold', reason: 'Robots.' });
  samples = { slug, id, list: 'held', version: '0', ban: ban.id, person: await somebody() };
});

async function somebody(): Promise<string> {
  const [sender] = await house().sql<{ key: Buffer }>('select client_key as key from comments');
  return personOf(sender?.key ?? Buffer.alloc(0));
}

const closed = Object.entries(accessTable).filter(([, row]) => row.anonymous === 401);

/** Ways to write an address that somebody between us and the reader, or we, might read in two ways. */
const spellings: Readonly<Record<string, (path: string, host: string) => string>> = {
  'as it is': (path) => path,
  'with a letter escaped': (path) => path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  'with the last letter escaped': (path) =>
    path.replace(/[a-z](?=[^a-z]*$)/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  'with a slash escaped': (path) => path.replace(/(?<=.)\//, '%2f'),
  'with two slashes in front': (path) => `/${path}`,
  'with two slashes inside': (path) => path.replace(/(?<=.)\//, '//'),
  'with a slash behind': (path) => `${path}/`,
  'with a parameter behind': (path) => `${path};x`,
  'with a parameter inside': (path) => path.replace(/(?<=.)\/|$/, ';x=1$&'),
  'in capitals': (path) => path.toUpperCase(),
  'by way of here': (path) => `/.${path}`,
  'by way of a public page': (path) => `/articles/..${path}`,
  'by way of an escaped parent': (path) => `/articles/%2e%2e${path}`,
  'with a query': (path) => `${path}?a=/articles`,
  'with an escaped query': (path) => `${path}%3fa=1`,
  'with a backslash': (path) => path.replaceAll('/', '\\'),
  'with a null': (path) => `${path}%00`,
  'in absolute form': (path, host) => `http://${host}${path}`,
  'in absolute form of another host': (path) => `http://elsewhere.example${path}`,
};

/** Whoever has a token can see that the requests below are in order. */
async function statusesOf(route: string, spelt: (path: string, host: string) => string, token = ''): Promise<number[]> {
  const [method = '', pattern = ''] = route.split(' ');
  const { host, port } = new URL(house().url);
  const target = spelt(
    pattern.replace(/:(\w+)/g, (_, name: string) => samples[name] ?? ''),
    host,
  );
  const methods = method === 'GET' ? ['GET', 'HEAD'] : [method];
  const answers = methods.map((each) => sendRaw(Number(port), request(each, target, host, token), { waitMs: 3000 }));
  return (await Promise.all(answers)).map(({ status }) => status);
}

function request(method: string, target: string, host: string, token: string): string {
  const body = method === 'GET' || method === 'HEAD' ? '' : '{}';
  const type = target.toLowerCase().includes('api') ? 'application/json' : 'application/x-www-form-urlencoded';
  const about = body === '' ? [] : [`Content-Type: ${type}`, `Content-Length: ${body.length}`];
  const standing = token === '' ? [] : [`Authorization: Bearer ${token}`];
  return [`${method} ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...about, ...standing, '', body].join(
    '\r\n',
  );
}

describe('The address of a closed route', () => {
  it.each(Object.entries(spellings))('leads a stranger nowhere %s', async (_name, spelt) => {
    const met = await Promise.all(closed.map(async ([route]) => [route, await statusesOf(route, spelt)] as const));

    expect(met.length).toBeGreaterThan(10);
    expect(met.filter(([, statuses]) => statuses.some((status) => status < 300))).toEqual([]);
  });

  it.each(['as it is', 'with a letter escaped', 'in absolute form'])('leads staff in %s', async (name) => {
    const { token } = await house().get(Tokens).issue({ name: 'staff', role: 'admin' }, operator);
    // The id in hand is a comment's, and nothing else's.
    const open = closed.filter(([route, row]) => row.admin === 'in' && !/(?<!comments)\/:id/.test(route));
    const readable = open.filter(([route]) => route.startsWith('GET '));
    const met = await Promise.all(readable.map(([route]) => statusesOf(route, spellings[name] ?? String, token)));

    expect(new Set(met.flat())).toEqual(new Set([200]));
  });
});
