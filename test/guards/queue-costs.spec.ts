import { type Costs, costsOf } from '../support/costs.js';
import { anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';

const house = houseForStories();
let dana: Staff;

const all = 60_000;
const few = 60;
/** The house's statements may not take long. */
const slice = 2500;
const firstMs = Date.UTC(2026, 0, 1);
const rareKey = '664def4746906f5c00';

/**
 * Spam, each from a minute of its own. The newest have a rare word, name, host, article, rule and sender; the others, common ones;
 * all have some words in common.
 */
async function seed(kind: 'rare' | 'common', first: number, last: number): Promise<void> {
  await anArticle(house(), { slug: kind, title: kind });
  for (let from = first; from <= last; from += slice)
    await house().sql(
      `insert into comments (id, article_id, root_id, depth, author_name, source, html, renderer_version, status, shown, verdict,
                             client_key, created_at)
       select placed.id, a.id, placed.id, 0, $3 || ' Otto', 'Cheap pills, ' || $3 || ' words.',
              '<p><a href="https://' || $3 || '.example/">Pills</a></p>', 1000, 'spam', false,
              jsonb_build_object('status', 'spam', 'reasons',
                jsonb_build_array(jsonb_build_object('rule', case $3 when 'rare' then 'honeypot' else 'links' end))),
              decode(case $3 when 'rare' then $4 else md5(n::text) end, 'hex'), to_timestamp(ms / 1000.0)
         from (select n, ms, (lpad(to_hex(ms), 12, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid as id
                 from (select n, ${firstMs}::bigint + n * 60000::bigint as ms from generate_series($1::int, $2) n) timed) placed
         join articles a on a.slug = $3 order by n`,
      [from, Math.min(last, from + slice - 1), kind, rareKey],
    );
  await house().sql('vacuum analyze comments, comment_words');
}

const api = (query: string) => `/api/v1/moderation/comments?status=spam&limit=20&${query}`;

const questions: readonly (readonly [what: string, path: string])[] = [
  ['the page', '/moderation?status=spam'],
  ['the page of an empty list', '/moderation'],
  ['the list for programs', api('')],
  ['the counts', '/api/v1/moderation/counts'],
  ['a common word', api('q=cheap')],
  ['a common word without another', api('q=cheap -quillwort')],
  ['a rare word', api('q=rare')],
  ['words that stand together', api('q="rare words"')],
  ['the beginning of a word', api('q=rar*')],
  ['a word that nobody wrote', api('q=quillwort')],
  ['a name', api('q=author:rare')],
  ['a link', api('q=link:rare.example')],
  ['an article', api('q=article:rare')],
  ['a rule', api('q=reason:honeypot')],
  ['a sender', api('q=person:Zk3vR0aQ')],
  ['all before a day', api('q=before:2027-01-01')],
];

interface Asked {
  readonly costs: Costs;
  readonly text: string;
}

async function ask(path: string): Promise<Asked> {
  let text = '';
  const costs = await costsOf(house(), async () => {
    const answer = await dana.get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    text = answer.text;
  });
  return { costs, text };
}

const little = new Map<string, Asked>();

beforeAll(async () => {
  dana = await Staff.signedIn(house());
  await seed('rare', all - few + 1, all);
  for (const [, path] of questions) little.set(path, await ask(path));
  await seed('common', 1, all - few);
}, 120_000);

describe('what a queue of 60,000 asks of the database, beside one of 60', () => {
  it.each(questions)('is no more for %s', async (_what, path) => {
    const before = little.get(path);
    if (!before) throw new Error('Asked before.');
    const { costs, text } = await ask(path);

    if (path.startsWith('/api') && !path.includes('counts')) expect(idsIn(text)).toEqual(idsIn(before.text));
    // One question more tells that nothing is rare.
    expect(costs.statements).toBeLessThanOrEqual(before.costs.statements + 1);
    // An index is a level or two higher, and a word is looked up 2,000 times before it counts as common; the queue has 60,000 rows.
    expect(costs.blocks).toBeLessThan(2 * before.costs.blocks + 500);
  });

  it('is bounded for a search that finds nothing, and the answer says how far it looked', async () => {
    const { costs, text } = await ask(api('q=-cheap'));

    expect(JSON.parse(text)).toEqual({
      items: [],
      next: expect.any(String),
      searchedTo: new Date(firstMs + (all - 9_999) * 60_000).toISOString(),
    });
    expect(costs.blocks).toBeLessThan(all);
  });
});

function idsIn(text: string): string[] {
  return (JSON.parse(text) as { items: { id: string }[] }).items.map(({ id }) => id);
}
