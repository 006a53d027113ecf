import { renderComment, commentRendererVersion } from '../../src/comment/comment-body.js';
import { LeaveReplyDto } from '../../src/comment/comment.dto.js';
import { newId } from '../../src/platform/ids.js';
import { aReply } from '../support/given.js';
import { type TestHouse } from '../support/house.js';

/** What became of a text: each field is as our door gave it back, null where the door refused it. */
export interface Planted {
  readonly id: string;
  readonly rootId: string;
  readonly sent: string;
  readonly name: string | null;
  readonly website: string | null;
  readonly comment: string | null;
}

/** Fifty threads, which one page shows, and ten replies of each: twice as many a page would take the browser long. */
const perPage = 550;
const perThread = 11;

/**
 * Fills articles with one published comment for each text, by the rules of the door and the renderer but in one statement an
 * article: eleven thousand transactions would take a minute. How a single reply is taken is told elsewhere.
 */
export async function plant(
  house: TestHouse,
  slugs: readonly string[],
  texts: readonly string[],
): Promise<Planted[][]> {
  const pages = slugs.map((_, page) =>
    texts
      .slice(page * perPage, (page + 1) * perPage)
      .map(judged)
      .map(inThreads),
  );
  for (const [page, slug] of slugs.entries()) await insert(house, slug, pages[page] ?? []);
  return pages;
}

export const pagesFor = (texts: readonly string[]): number => Math.ceil(texts.length / perPage);

function judged(sent: string): Omit<Planted, 'rootId'> {
  const name = [...sent.replace(/\s/g, ' ')].slice(0, 80).join('').trim();
  const escaped = encodeURIComponent([...sent].slice(0, 50).join('')).replaceAll("'", '%27');
  const ways = [sent, `https://example.org/${sent}`, `https://example.org/?q=${escaped}`];
  const website = ways.map((way) => taken({ website: way })?.website ?? null).find((way) => way !== null) ?? null;
  return {
    id: newId(),
    sent,
    name: taken({ name })?.name ?? null,
    website,
    comment: taken({ comment: sent })?.comment ?? null,
  };
}

const taken = (fields: Parameters<typeof aReply>[0]): LeaveReplyDto | undefined =>
  LeaveReplyDto.safeParse(aReply(fields)).data;

function inThreads(planted: Omit<Planted, 'rootId'>, index: number, all: readonly Omit<Planted, 'rootId'>[]): Planted {
  return { ...planted, rootId: all[index - (index % perThread)]?.id ?? planted.id };
}

async function insert(house: TestHouse, slug: string, page: readonly Planted[]): Promise<void> {
  const rows = page.map(({ id, rootId, name, website, comment }) => ({
    id,
    parent_id: id === rootId ? null : rootId,
    root_id: rootId,
    depth: id === rootId ? 0 : 1,
    author_name: name ?? 'Nobody',
    author_website: website,
    source: comment ?? 'Nothing.',
    html: renderComment(comment ?? 'Nothing.'),
  }));
  await house.sql(
    `insert into comments (id, article_id, parent_id, root_id, depth, author_name, author_website, source, html,
         renderer_version, status, shown, verdict, created_at, published_at)
     select r.id, a.id, r.parent_id, r.root_id, r.depth, r.author_name, r.author_website, r.source, r.html,
         $3, 'published', true, '{"status":"published","reasons":[]}', now(), now()
       from jsonb_populate_recordset(null::comments, $2) r, articles a where a.slug = $1`,
    [slug, JSON.stringify(rows), commentRendererVersion],
  );
}
