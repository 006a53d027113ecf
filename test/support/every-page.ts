import { type OwnReply } from '../../src/comment/comment.view.js';
import { asSafeHtml } from '../../src/platform/safe-html.js';
import { articlePage } from '../../src/site/article-page.js';
import { editRefusedPage } from '../../src/site/edit-refused-page.js';
import { errorPage } from '../../src/site/error-page.js';
import { frontPage } from '../../src/site/front-page.js';
import { moderationBatchPage } from '../../src/site/moderation-batch-page.js';
import { moderationBatchesPage } from '../../src/site/moderation-batches-page.js';
import { moderationAppealsPage } from '../../src/site/moderation-appeals-page.js';
import { moderationCommentPage } from '../../src/site/moderation-comment-page.js';
import { moderationLogPage } from '../../src/site/moderation-log-page.js';
import { moderationQueuePage } from '../../src/site/moderation-queue-page.js';
import { languages } from '../../src/site/messages/messages.js';
import { noticesOffPage } from '../../src/site/staff-notices-off-page.js';
import { privacyPage } from '../../src/site/privacy-page.js';
import { replyRefusedPage } from '../../src/site/reply-refused-page.js';
import { replyStatusPage } from '../../src/site/reply-status-page.js';
import { type RefusedEdit, type ReplyStatusPageView } from '../../src/site/reply-status-view.js';
import { rulesCheckerPage } from '../../src/site/rules-checker-page.js';
import { rulesClassifierPage } from '../../src/site/rules-classifier-page.js';
import { rulesPage } from '../../src/site/rules-page.js';
import { rulesVersionsPage } from '../../src/site/rules-versions-page.js';
import { wordsPage } from '../../src/site/words-page.js';
import { staffAccountPages } from './account-views.js';
import { aBatch } from './batch-views.js';
import { aCheckerPage, aClassifierPage, aRehearsal, aRulesPage } from './rules-views.js';
import { peoplePages } from './people-views.js';
import { setUpPage } from '../../src/site/set-up-page.js';
import { shareInspectPage } from '../../src/site/share-inspect-page.js';
import { signInPage } from '../../src/site/sign-in-page.js';
import { staffHookPage } from '../../src/site/staff-hook-page.js';
import { noHook, staffHooksPage } from '../../src/site/staff-hooks-page.js';
import { staffNoticesPage } from '../../src/site/staff-notices-page.js';
import { staffSettingsPage } from '../../src/site/staff-settings-page.js';
import {
  aDelivery,
  aHook,
  aLogEntry,
  anAppeal,
  anArticle,
  anArticlePage,
  aQueueItem,
  aSetting,
  at,
  siteNamed,
  takesReplies,
  type Words,
} from './page-views.js';

/** Every page that the site can make, with the same words everywhere. */
export function everyPage(words: Words): Readonly<Record<string, string>> {
  const { text, url } = words;
  const site = siteNamed(text);
  const staff = { id: 's1', name: text, role: 'admin' } as const;
  const draft = { comment: text, name: text, email: text, website: text, remember: true, elapsed: '900' };
  const faults = (['comment', 'name', 'email', 'website', 'parentId'] as const).map((field) => ({
    field,
    code: 'other',
    message: text,
  }));
  const article = { path: '/articles/winter-light', title: text, lang: 'en', replyPolicy: takesReplies };
  const untouched = { draft, replyingTo: null, threadClosed: false, faults: [], preview: null, terms: null };
  const kept = { network: 30, retry: 2, link: 30 };
  const own: OwnReply = {
    id: 'o1',
    articleId: 'article',
    status: 'held',
    reason: null,
    code: null,
    stoppedBy: ['unknown-author', 'links'],
    byRule: true,
    authorName: text,
    authorWebsite: null,
    source: text,
    html: asSafeHtml('<p>Said.</p>'),
    createdAt: at,
    editedAt: null,
    version: 1,
    edit: { may: false, why: 'decided' },
  };
  const queue = {
    staff,
    now: at,
    place: { status: 'held', q: text },
    fault: null,
    counts: { held: 1 },
    items: [aQueueItem(words)],
    after: 'a',
    next: 'b',
    searchedTo: at,
  } as const;
  const appeals = {
    staff,
    now: at,
    state: 'open',
    items: [anAppeal(words)],
    after: 'a',
    next: 'b',
    notice: null,
    unmade: null,
  } as const;
  const decidedAppeal = {
    ...anAppeal(words),
    appeal: { ...anAppeal(words).appeal, id: 'p2', outcome: 'overturned', answer: text, decidedAt: at },
  } as const;
  const overtaken = { kind: 'overtaken', action: 'comment.marked-spam', by: text, at, reason: text } as const;
  const summary = { ...anArticle(words), slug: 'another' };
  const refused = {
    slug: 'winter-light',
    article,
    draft,
    parentId: 'r1',
    lang: 'en',
    closed: true,
    unsaved: true,
    faults: [],
    retryAfterSeconds: 30,
    requestId: text,
  };

  const ownPage = (
    reply: Partial<OwnReply>,
    refusedEdit: RefusedEdit | null = null,
    { appeal = { state: 'none' }, refusedAppeal = null }: Partial<ReplyStatusPageView> = {},
  ) =>
    replyStatusPage(site, {
      reply: { ...own, ...reply },
      article,
      declined: reply.code ? { code: reply.code, label: text, texts: { en: text } } : null,
      versions: [{ version: 1, source: text, replacedAt: at, by: text, reason: text }],
      path: '/comments/c/status/t',
      reveals: [{ at, reason: text }],
      until: at,
      appeal,
      refusedAppeal,
      refused: refusedEdit,
    });

  const passkey = { options: { challenge: text }, ticket: text };
  return {
    article: articlePage(site, anArticlePage(words)),
    'article in Arabic': articlePage(site, anArticlePage(words, 'ar')),
    'article in a language without a catalogue': articlePage(site, anArticlePage(words, 'he')),
    'article with faults': articlePage(site, {
      ...anArticlePage(words),
      reply: { ...untouched, draft, replyingTo: { id: 'r1', name: text }, faults },
    }),
    'article with a preview': articlePage(site, {
      ...anArticlePage(words),
      reply: { ...untouched, draft, preview: asSafeHtml('<p dir="auto">Said.</p>') },
    }),
    ...Object.fromEntries(
      languages.map((language) => [`privacy, ${language}`, privacyPage(site, { language, kept, checker: null })]),
    ),
    ...Object.fromEntries(
      languages.map((language) => [
        `privacy with a checker, ${language}`,
        privacyPage(site, { language, kept, checker: { seesNetwork: true, seesEmail: true } }),
      ]),
    ),
    'article with a closed thread': articlePage(site, {
      ...anArticlePage(words),
      reply: { ...untouched, draft, threadClosed: true },
    }),
    'article with replies closed': articlePage(site, { ...anArticlePage(words), reply: null }),
    front: frontPage(site, {
      language: 'en',
      articles: [{ article: summary, commentCount: 1 }],
      after: null,
      next: 'b',
      url: 'https://news.example/',
    }),
    ...Object.fromEntries(
      languages.flatMap((language) => [
        [
          `front, empty, ${language}`,
          frontPage(site, { language, articles: [], after: null, next: null, url: 'https://news.example/' }),
        ],
        [`error, ${language}`, errorPage(site, { status: 503, requestId: text, lang: language, retryAfterSeconds: 2 })],
      ]),
    ),
    'held reply': ownPage({ status: 'held', edit: { may: true, until: null } }),
    'published reply': ownPage({ status: 'published', edit: { may: true, until: own.createdAt } }),
    'answered reply': ownPage({ status: 'published', edit: { may: false, why: 'answered' } }),
    'declined reply': ownPage({ status: 'declined', reason: text, code: 'off-topic' }),
    'declined reply, before an appeal': ownPage({ status: 'declined' }, null, { appeal: { state: 'may' } }),
    'declined reply, with an appeal that was not made': ownPage({ status: 'declined' }, null, {
      appeal: { state: 'may' },
      refusedAppeal: { typed: text, faults: faults.slice(0, 1) },
    }),
    'declined reply, with an appeal': ownPage({ status: 'declined' }, null, {
      appeal: { state: 'waits', madeAt: at, text },
      refusedAppeal: { typed: text, faults: [] },
    }),
    'declined reply, with an answer': ownPage({ status: 'declined' }, null, {
      appeal: { state: 'upheld', decidedAt: at, answer: text },
    }),
    'withdrawn reply': ownPage({ status: 'withdrawn' }),
    'edit refused': ownPage(
      { status: 'held', edit: { may: true, until: null } },
      { typed: text, faults: faults.slice(0, 1), overtaken: true },
    ),
    'edit too late': ownPage(
      { status: 'published', edit: { may: false, why: 'too-late' } },
      { typed: text, faults: [], overtaken: false },
    ),
    'edit not taken': editRefusedPage(site, {
      status: 503,
      unsaved: false,
      id: 'c',
      token: 't',
      lang: 'en',
      typed: text,
      version: text,
      retryAfterSeconds: 30,
      requestId: text,
    }),
    'refused for good': replyRefusedPage(site, { ...refused, status: 403 }),
    'perhaps saved': replyRefusedPage(site, { ...refused, status: 500, unsaved: false }),
    'refused for now': replyRefusedPage(site, { ...refused, status: 429 }),
    'where a link leads': shareInspectPage(site, { shortLink: url, article: { title: text, lang: 'en', url } }),
    'sign in': signInPage(site, { email: text, fault: 'refused', retryAfterSeconds: null, passkey }),
    ...staffAccountPages(site, staff, words),
    'set up': setUpPage(site, { action: '/staff/set-up/x', name: text, fault: text }),
    'set up, too late': setUpPage(site, { action: null, name: text, fault: null }),
    queue: moderationQueuePage(site, { ...queue, notice: null }),
    'queue with a search that cannot be read': moderationQueuePage(site, {
      ...queue,
      items: [],
      fault: text,
      notice: null,
    }),
    'queue after a decision': moderationQueuePage(site, {
      ...queue,
      notice: {
        kind: 'done',
        action: 'comment.declined',
        comment: { id: 'd1', authorName: text },
        undo: '12',
      },
    }),
    'queue after somebody was quicker': moderationQueuePage(site, {
      ...queue,
      notice: { ...overtaken, comment: { id: 'd1', authorName: text }, unused: text },
    }),
    'queue after its author was quicker': moderationQueuePage(site, {
      ...queue,
      notice: { kind: 'changed', byAuthor: true, comment: { id: 'd1', authorName: text }, unused: text },
    }),
    'queue after nothing was undone': moderationQueuePage(site, {
      ...queue,
      notice: { kind: 'not-undone', why: text, comment: { id: 'd1', authorName: text } },
    }),
    'queue after it was withdrawn': moderationQueuePage(site, {
      ...queue,
      notice: { kind: 'withdrawn', unused: text },
    }),
    batches: moderationBatchesPage(site, {
      staff,
      items: [aBatch(words)],
      after: 'a',
      next: 'b',
      unfrozen: {
        place: { status: 'spam', q: text },
        reasons: [{ code: 'insult', label: text }],
        typed: { decision: 'decline', reason: text, code: 'insult', faults: [text] },
      },
    }),
    batch: moderationBatchPage(site, { staff, batch: aBatch(words), watched: false, stays: null }),
    'batch that could not': moderationBatchPage(site, { staff, batch: aBatch(words), watched: true, stays: text }),
    appeals: moderationAppealsPage(site, {
      ...appeals,
      items: [anAppeal(words), { ...decidedAppeal, yours: 'alone' }],
      notice: { kind: 'not-made', why: 'It was settled.', typed: text },
    }),
    'appeals, with a fault': moderationAppealsPage(site, {
      ...appeals,
      unmade: { appealId: 'p1', decision: 'uphold', typed: text, faults: faults.slice(0, 1) },
    }),
    'appeals, decided': moderationAppealsPage(site, {
      ...appeals,
      state: 'decided',
      items: [decidedAppeal],
      notice: { kind: 'decided', item: decidedAppeal },
    }),
    'web hooks': staffHooksPage(site, {
      staff,
      hooks: [aHook(words)],
      added: { id: 'h1', secret: text },
      removed: null,
      typed: noHook,
      faults: [],
    }),
    'web hooks, with faults': staffHooksPage(site, {
      staff,
      hooks: [],
      added: null,
      removed: 'h1',
      typed: { url: text, events: [], enabled: null },
      faults: [
        { field: 'url', code: 'not-a-url', message: text },
        { field: 'events', code: 'other', message: text },
      ],
    }),
    'web hook': staffHookPage(site, {
      staff,
      hook: aHook(words),
      deliveries: [aDelivery(words)],
      after: 'a',
      next: 'b',
      was: aHook(words),
      typed: { url: text, events: ['comment.held'], enabled: true },
      faults: [],
    }),
    notices: staffNoticesPage(site, { staff, how: 'each', was: 'count', fault: null }),
    'notices, with a fault': staffNoticesPage(site, { staff, how: 'each', was: null, fault: text }),
    'no more letters': noticesOffPage(site, { action: '/notices/s/off/t' }),
    'no more letters, ended': noticesOffPage(site, { action: null }),
    'moderated comment': moderationCommentPage(site, {
      door: {
        slug: 'winter-light',
        title: text,
        open: true,
        last: { act: '7', by: text, action: 'article.replies-opened', at },
        stays: text,
      },
      staff,
      now: at,
      item: aQueueItem(words),
      versions: [{ version: 1, source: text, replacedAt: at, by: text, reason: text }],
      history: [aLogEntry(words)],
      notice: null,
      untaken: { act: 'edit', words: text, why: text, faults: faults.slice(0, 1) },
      unmade: { reason: text, code: text, faults: faults.slice(0, 1) },
      email: { shown: null, typed: text, faults: [text] },
    }),
    'moderated comment with its address': moderationCommentPage(site, {
      door: { slug: 'winter-light', title: text, open: false, last: null, stays: null },
      staff,
      now: at,
      item: aQueueItem(words),
      versions: [],
      history: [],
      notice: null,
      untaken: null,
      unmade: null,
      email: { shown: { email: text }, typed: '', faults: [] },
    }),
    ...peoplePages(words),
    log: moderationLogPage(site, { staff, entries: [aLogEntry(words)], after: 'a', next: 'b', head: '12:9f2c' }),
    rules: rulesPage(site, aRulesPage(words)),
    'rules after a change': rulesPage(site, {
      ...aRulesPage(words),
      notice: { kind: 'saved', version: 2, changes: [text], leftOut: 1 },
    }),
    'rules that somebody changed first': rulesPage(site, {
      ...aRulesPage(words),
      notice: { kind: 'overtaken', by: aRulesPage(words).rules },
    }),
    'rules with faults': rulesPage(site, { ...aRulesPage(words), faults: faults.slice(0, 1) }),
    'rules, rehearsed': rulesPage(site, { ...aRulesPage(words), rehearsal: aRehearsal(words) }),
    'the outside checker': rulesCheckerPage(site, aCheckerPage(words)),
    'the classifier': rulesClassifierPage(site, aClassifierPage(words)),
    'versions of the rules': rulesVersionsPage(site, {
      staff,
      current: 2,
      versions: [aRulesPage(words).rules],
      next: 'b',
      mayChange: true,
    }),
    words: wordsPage(site, {
      staff,
      list: 'blocked',
      version: 1,
      count: 1,
      whole: text,
      added: text,
      mayChange: true,
      notice: null,
      fault: text,
      rehearsal: null,
    }),
    settings: staffSettingsPage(site, {
      staff,
      settings: [aSetting(words), { ...aSetting(words), key: 'replies.policy', typed: text, faults: [text] }],
      notice: {
        kind: 'changed',
        key: 'site.name',
        change: { from: text, to: text },
        undo: { setting: 'site.name', entry: '1' },
      },
    }),
  };
}
