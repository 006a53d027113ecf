import { conditionsOf } from '../../src/comment/search/conditions.queries.js';
import { type QueueQuery } from '../../src/comment/search/queue-query.view.js';
import { readSearch } from '../../src/comment/search/search.dto.js';
import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';

const house = houseForStories();
const ids = new Map<string, string>();

async function found(typed: string): Promise<string[]> {
  const { sql, parameters } = conditionsOf(readSearch(typed) as QueueQuery);
  const rows = await house().sql<{ id: string }>(`select c.id from comments c where ${sql} order by c.id`, [
    ...parameters,
  ]);
  return rows.map(({ id }) => [...ids].find(([, known]) => known === id)?.[0] ?? id);
}

beforeAll(async () => {
  const salt = await anArticle(house(), { slug: 'salt', title: 'Salt 100% and_sea' });
  const fog = await anArticle(house(), { slug: 'fog', title: 'Fog' });
  const replies = {
    otto: [
      salt,
      {
        name: 'Otto Maier',
        comment: 'Cheap, PILLS! See https://a.shop.example/x and https://b.example, https://c.example',
      },
    ],
    ines: [salt, { name: 'Inès', comment: 'Pills so cheap; naïve café.', website: 'https://ines.example/' }],
    wang: [fog, { name: '王小明', comment: '便宜药 在这里' }],
    kind: [fog, { name: "O'Hara", comment: 'КАЗИНО, don’t.' }],
  } as const;
  for (const [who, [slug, reply]] of Object.entries(replies)) ids.set(who, (await aHeldReply(house(), slug, reply)).id);
});

describe('a search', () => {
  it.each<[string, string[]]>([
    ['cheap', ['otto', 'ines']],
    ['chea*', ['otto', 'ines']],
    ['"cheap pills"', ['otto']],
    ['"cheap pil*"', ['otto']],
    ['"heap pil*"', []],
    ['cheap -"cheap pills"', ['ines']],
    ['CAFE naive', ['ines']],
    ['казино', ['kind']],
    ["don't", ['kind']],
    ['宜药', ['wang']],
    ['药宜', []],
    ['author:maier', ['otto']],
    ['author:ines', ['ines']],
    ['author:小', ['wang']],
    ["author:o'hara", ['kind']],
    ['otto', []],
    ['link:shop.example', ['otto']],
    ['link:hop.example', []],
    ['link:ines.example', ['ines']],
    ['https://b.example/other', ['otto']],
    ['article:salt -author:otto', ['ines']],
    ['article:"100%"', ['otto', 'ines']],
    ['article:d_s', ['otto', 'ines']],
    ['article:SALT_', []],
    ['reason:links', ['otto']],
    ['-reason:links article:salt', ['ines']],
    ['reason:spam', []],
    ['status:spam', []],
    ['before:2001-01-01', []],
    ['after:2001-01-01 article:fog', ['wang', 'kind']],
  ])('for %j finds %j', async (typed, expected) => {
    expect(await found(typed)).toEqual(expected);
  });
});
