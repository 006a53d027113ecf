import { anArticlePage, aComment, plainWords, siteNamed } from '../../test/support/page-views.js';
import { type ShownComment } from '../comment/comment.view.js';
import { articlePage, type ArticlePageView } from './article-page.js';

const top = aComment(plainWords, 't1');
const tombstone: ShownComment = { id: 't1', parentId: null, depth: 0, removed: true };

it('keeps the place of a removed comment whose replies stay, and nothing else of it', () => {
  const html = pageWith({ comment: tombstone, replies: [aComment(plainWords, 'r1', 't1')] });
  expect(html).toMatch(/<article class="comment removed" id="comment-t1"[^>]*><p>This comment was removed/);
  expect(html).toContain('id="comment-r1"');
  expect(html).not.toContain('replyTo=t1');
});

it('says whom a deep reply answers, also when that comment was removed', () => {
  const chain: ShownComment[] = Array.from({ length: 6 }, (_, n) =>
    aComment(plainWords, `r${n + 1}`, n === 0 ? 't1' : `r${n}`),
  );
  chain[4] = { id: 'r5', parentId: 'r4', depth: 5, removed: true };
  chain[5] = { ...aComment(plainWords, 'r6', 'r5'), inReplyTo: { id: 'r5', name: null } };
  const html = pageWith({ comment: top, replies: chain });
  expect(html).toContain('in reply to <a href="#comment-r5">a removed comment</a>');
});

it('says whom a reply answers that is on another page, and leads to no comment that was taken away', () => {
  const late = aComment({ ...plainWords, text: 'Zoë' }, 'r2', 'r1');
  const orphan: ShownComment = { ...aComment(plainWords, 'r4', 'r3'), inReplyTo: { id: 'r3', name: null } };
  const html = pageWith({ comment: top, replies: [late, orphan] });
  expect(html).toContain('in reply to <a href="/comments/r1"><bdi>Zoë</bdi></a>');
  expect(html).toContain('in reply to a removed comment');
});

it('links a name to its website with all that says it is not our link', () => {
  expect(pageWith({ comment: top })).toContain(
    '<a href="https://example.org/" rel="ugc nofollow noopener noreferrer"><bdi>Winter light</bdi></a>',
  );
  expect(pageWith({ comment: aComment({ ...plainWords, url: 'javascript:alert(1)' }, 't1') })).toContain(
    '<b class="author" id="author-t1"><bdi>Winter light</bdi></b>',
  );
});

it('leads to the form and back to the same page of the thread', () => {
  const html = pageWith({ comment: top, sort: 'newest', after: 'cursor' });
  expect(html).toContain('href="/articles/winter-light?sort=newest&amp;after=cursor&amp;replyTo=t1#respond"');
  expect(html).toContain('href="/articles/winter-light?sort=newest&amp;after=next#comments"');
});

it('offers no reply where replies are closed', () => {
  const html = articlePage(siteNamed('News'), { ...anArticlePage(plainWords), reply: null });
  expect(html).not.toMatch(/replyTo=|<form|<textarea/);
  expect(html).toContain('This article takes no more replies.');
});

interface Thread {
  readonly comment: ShownComment;
  readonly replies?: readonly ShownComment[];
  readonly sort?: 'oldest' | 'newest';
  readonly after?: string;
}

function pageWith({ comment, replies = [], sort = 'oldest', after }: Thread): string {
  const view = anArticlePage(plainWords);
  const threads = [
    { thread: { comment, replyCount: replies.length, replies: { items: replies, next: null } }, moreHref: null },
  ];
  const comments: ArticlePageView['comments'] = { ...view.comments, sort, after: after ?? null, threads };
  return articlePage(siteNamed('News'), { ...view, comments });
}
