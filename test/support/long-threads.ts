import { anArticle } from './given.js';
import { type TestHouse } from './house.js';

/** Published comments that were put there by the thousand; number 1 is the oldest. */
export interface LongThread {
  readonly slug: string;
  readonly size: number;
  /** The id of comment `n`. */
  id(n: number): string;
}

/** One comment, a reply to it, a reply to that, and so on. */
export function aDeepThread(house: TestHouse, size: number): Promise<LongThread> {
  return seeded(house, size, `case when n > 1 then n - 1 end as parent, 1 as root, n - 1 as depth`);
}

/** The first half stands at the top level. Comment `size / 4` has four fifths of the others for replies; the rest lies further down. */
export function aWideThread(house: TestHouse, size: number): Promise<LongThread> {
  const half = size / 2;
  const root = `case when n <= ${half} then n when n <= ${0.9 * size} then ${size / 4} else n - ${half} end`;
  return seeded(
    house,
    size,
    `case when n > ${half} then ${root} end as parent, ${root} as root, (n > ${half})::int as depth`,
  );
}

/** The house's statements may not take long. */
const slice = 5000;

let articles = 0;
const firstMs = Date.UTC(2026, 0, 1);

/** `places` says of comment `n` where it stands, by the numbers of others. */
async function seeded(house: TestHouse, size: number, places: string): Promise<LongThread> {
  const slug = await anArticle(house);
  // As a UUIDv7: the time first, then what tells articles apart.
  const rest = `70008000${(++articles).toString(16).padStart(12, '0')}`;
  const idOf = (n: string) => `(lpad(to_hex(${firstMs}::bigint + ${n}), 12, '0') || '${rest}')::uuid`;
  for (let from = 1; from <= size; from += slice)
    await house.sql(
      `insert into comments (id, article_id, parent_id, root_id, depth, author_name, source, html, renderer_version,
                             status, shown, verdict, created_at, published_at)
       select ${idOf('n')}, a.id, ${idOf('parent')}, ${idOf('root')}, depth, 'Reader ' || n, 'Words.',
              '<p dir="auto">Words.</p>', 1000, 'published', true, '{"status":"published","reasons":[]}', now(),
              now() + n * interval '1 microsecond'
         from articles a, (select n, ${places} from generate_series($2::int, $3) n) placed
        where a.slug = $1 order by n`,
      [slug, from, Math.min(size, from + slice - 1)],
    );
  await house.sql('vacuum analyze comments');
  const plain = (n: number) => (firstMs + n).toString(16).padStart(12, '0') + rest;
  return { slug, size, id: (n) => plain(n).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') };
}
