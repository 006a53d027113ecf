import { type ArticleView, type ReplyPolicy } from '../../src/article/article.view.js';
import { type ModeratedComment, type PublicComment, type Thread } from '../../src/comment/comment.view.js';
import { type AppealRow } from '../../src/moderation/appeals.view.js';
import { type DeliveryView, type HookView } from '../../src/moderation/hooks.view.js';
import { asSafeHtml } from '../../src/platform/safe-html.js';
import { type ArticlePageView } from '../../src/site/article-page.js';
import { type SettingFormView } from '../../src/site/staff-setting.js';
import { type LogEntryView } from '../../src/site/moderation-log-entries.js';
import { type QueueItemView } from '../../src/site/queue-item.js';
import { emptyDraft } from '../../src/site/reply-draft.js';
import { type Site } from '../../src/site/site.js';

/** Views for the pages' own rules: each holds `text` wherever a person's words stand, and `url` wherever a person's address does. */
export interface Words {
  readonly text: string;
  readonly url: string;
}

export const plainWords: Words = { text: 'Winter light', url: 'https://example.org/' };
export const at = new Date('2026-03-01T08:30:00Z');
export const siteNamed = (name: string): Site => ({
  name,
  stylesheet: '/assets/site.css',
  moderationStylesheet: '/assets/moderation.css',
  icon: '/assets/icon.svg',
  passkeyScript: '/assets/passkey.js',
  script: '/assets/riposte.js',
  deskScript: '/assets/desk.js',
});

export const takesReplies: ReplyPolicy = {
  policy: 'known',
  reason: null,
  until: null,
  closesAfter: null,
  message: null,
  closedMessage: null,
};

export function anArticle({ text }: Words, lang = 'en'): ArticleView {
  return {
    id: 'article',
    slug: 'winter-light',
    title: text,
    excerpt: text,
    standfirst: text,
    html: asSafeHtml('<p>Body.</p>'),
    lang,
    author: text,
    tags: [text],
    publishedAt: at,
    updatedAt: at,
    replyPolicy: takesReplies,
    repliesOpen: true,
    readingMinutes: 2,
    wordCount: 400,
  };
}

export function aComment({ text, url }: Words, id: string, parentId: string | null = null): PublicComment {
  return {
    id,
    parentId,
    depth: parentId === null ? 0 : 1,
    inReplyTo: parentId === null ? null : { id: parentId, name: text },
    removed: false,
    author: { name: text, website: url, badge: 'staff', avatar: '/avatars/0123456789abcdef.svg' },
    html: asSafeHtml('<p dir="auto">Said.</p>'),
    createdAt: at,
    editedAt: at,
    editedByModeratorAt: at,
    pinned: false,
    repliesClosed: null,
  };
}

export function aThread(words: Words): Thread {
  const replies = [aComment(words, 'r1', 't1'), aComment(words, 'r2', 'r1')];
  return { comment: aComment(words, 't1'), replyCount: 2, replies: { items: replies, next: 'more' } };
}

export function anArticlePage(words: Words, lang = 'en'): ArticlePageView {
  return {
    article: anArticle(words, lang),
    url: 'https://news.example/articles/winter-light',
    revisedAt: at,
    share: { links: [{ id: 'reddit', label: words.text, href: words.url }], shortLink: words.url },
    comments: {
      count: 3,
      sort: 'oldest',
      after: null,
      next: 'next',
      pinned: [
        {
          thread: {
            comment: { ...aComment(words, 't0'), pinned: true, repliesClosed: 'here' },
            replyCount: 0,
            replies: { items: [], next: null },
          },
          moreHref: null,
        },
      ],
      threads: [{ thread: aThread(words), moreHref: '/articles/winter-light?after=more#comments' }],
      since: 'mark',
      shownDepth: 5,
    },
    replies: takesReplies,
    reply: {
      draft: emptyDraft,
      replyingTo: null,
      threadClosed: false,
      faults: [],
      preview: null,
      terms: { longest: 10_000, houseRules: asSafeHtml('<p dir="auto">Be kind.</p>'), proofOfWork: true },
    },
  };
}

export function aQueueItem({ text, url }: Words): QueueItemView {
  const comment: ModeratedComment = {
    id: 'q1',
    version: 2,
    status: 'held',
    previousStatus: null,
    createdAt: at,
    articleId: 'article',
    parentId: 'r1',
    author: { name: text, website: url },
    source: text,
    html: asSafeHtml('<p dir="auto">Said.</p>'),
    reports: [{ reason: 'other', text, at }],
    reportReasons: [{ reason: 'other', count: 21 }],
    email: text,
    person: text,
    verdict: { status: 'held', reasons: [{ rule: 'unknown-author', outcome: 'hold', detail: text }] },
    reason: text,
    code: 'off-topic',
    earlierVersions: 2,
    pinned: true,
    threadClosed: true,
  };
  return {
    comment,
    article: { path: '/articles/winter-light', title: text },
    inReplyTo: { id: 'r1', name: text, status: 'published', excerpt: text },
    history: { published: 3, held: 0, declined: 1, spam: 100, trash: 0 },
    decisions: ['approve', 'decline', 'spam', 'trash'],
    reasons: [{ code: 'off-topic', label: text }],
    claim: { by: text, mine: true, until: at },
  };
}

export function anAppeal(words: Words): AppealRow {
  const { text } = words;
  const { comment, inReplyTo } = aQueueItem(words);
  return {
    appeal: { id: 'p1', commentId: 'q1', text, madeAt: at, outcome: null, answer: null, decidedAt: null },
    row: {
      comment,
      article: { ...anArticle(words), path: '/articles/winter-light' },
      inReplyTo,
      claim: null,
      history: null,
    },
    against: [{ actorId: 's1', by: text, action: 'comment.declined', at, reason: text }],
    yours: 'may',
  };
}

export function aLogEntry({ text, url }: Words): LogEntryView {
  return {
    id: '1',
    at,
    who: text,
    action: 'comment.declined',
    about: { label: text, href: url },
    change: { from: text, to: text },
    why: text,
    undo: { setting: 'site.name', entry: '1' },
  };
}

export function aSetting({ text }: Words): SettingFormView {
  const said = { about: text, value: text, default: 'Riposte', typed: null, faults: [] };
  return { key: 'site.name', kind: { kind: 'line' }, ...said };
}

export function aHook({ url }: Words): HookView {
  return {
    id: 'h1',
    url,
    events: ['comment.held', 'appeal.made'],
    enabled: false,
    gaveUp: true,
    createdAt: at,
    failingSince: at,
  };
}

export function aDelivery({ text }: Words): DeliveryView {
  return {
    id: 'd1',
    event: 'comment.held',
    state: 'waiting',
    createdAt: at,
    attempts: 2,
    nextAt: at,
    lastAt: at,
    lastStatus: 503,
    lastFault: 'too-slow',
    lastMs: 12,
    body: text,
  };
}
