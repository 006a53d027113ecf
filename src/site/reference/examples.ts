/** Answers as they look. A guard holds each against the shape that it stands beside. */

const articleId = '01938f5c-7a31-7c52-9d0e-3b8f6a1c2d4e';
const commentId = '01938f60-2b7d-7e11-8a4c-5f9d0e6b7a8c';
export const exampleRequestId = '01938f62-44d0-7f3a-9c1b-0a7e5d8f2b6c';

const url = 'https://blog.example/articles/the-lighthouse';

export const exampleArticle = {
  id: articleId,
  slug: 'the-lighthouse',
  title: 'The Lighthouse',
  excerpt: 'It had not been lit for thirty years.',
  lang: 'en',
  author: 'Ada Example',
  publishedAt: '2026-03-02T08:00:00.000Z',
  updatedAt: '2026-03-02T08:00:00.000Z',
  url,
  commentsOpen: true,
  commentsPolicy: 'known',
  commentCount: 12,
  html: '<p>It had not been lit for thirty years.</p>\n',
};

export const exampleEditorArticle = {
  id: articleId,
  slug: 'the-lighthouse',
  title: 'The Lighthouse',
  excerpt: 'It had not been lit for thirty years.',
  source: 'It had not been lit for thirty years.',
  format: 'markdown',
  html: '<p>It had not been lit for thirty years.</p>\n',
  lang: 'en',
  author: 'Ada Example',
  tags: ['coast'],
  status: 'draft',
  revision: 1,
  replyPolicy: null,
  repliesOpenAt: null,
  closeAfterDays: 14,
  closeAfterComments: null,
  replyMessages: { closed: 'Write a letter to the editor.' },
  repliesOpen: true,
  publishedAt: null,
  withdrawnAt: null,
  createdAt: '2026-03-01T17:20:00.000Z',
  updatedAt: '2026-03-01T17:20:00.000Z',
};

export const exampleThreadPage = {
  pinned: [],
  items: [
    {
      id: commentId,
      parentId: null,
      depth: 0,
      inReplyTo: null,
      author: {
        name: 'Kim',
        website: 'https://kim.example/',
        badge: null,
        avatar: 'https://blog.example/avatars/5f0c1d2e3a4b5c6d.svg',
      },
      html: '<p>My grandfather kept it.</p>',
      createdAt: '2026-03-02T09:14:03.120Z',
      editedAt: null,
      editedByModeratorAt: null,
      pinned: false,
      repliesClosed: false,
      url: `https://blog.example/comments/${commentId}`,
      replyCount: 1,
      replies: {
        items: [{ id: '01938f61-0c5e-7b23-b1d4-7e2a9c8f0d3b', parentId: commentId, depth: 1, removed: true }],
        next: null,
      },
    },
  ],
  next: null,
};

export const examplePreview = { html: '<p dir="auto">My grandfather <em>kept</em> it.</p>' };

export const exampleReceipt = {
  id: commentId,
  status: 'held',
  url: null,
  statusUrl: `https://blog.example/comments/${commentId}/status/…`,
};

export const exampleRecordedShare = {
  shareUrl: 'https://blog.example/s/k7m2qx',
  intentUrl: 'https://bsky.app/intent/compose?text=The%20Lighthouse%20https%3A%2F%2Fblog.example%2Fs%2Fk7m2qx',
  text: 'The Lighthouse',
  qr: 'https://blog.example/s/k7m2qx/qr.svg',
  counted: true,
  countedReason: 'counted',
};

export const exampleQueueItem = {
  id: commentId,
  version: 2,
  status: 'held',
  createdAt: '2026-03-02T09:14:03.120Z',
  article: { id: articleId, slug: 'the-lighthouse', title: 'The Lighthouse', url },
  parentId: null,
  inReplyTo: null,
  author: { name: 'Kim', website: 'https://kim.example/' },
  source: 'My grandfather kept it.',
  html: '<p>My grandfather kept it.</p>',
  email: 'k…@k….example',
  person: 'Zk3vR0aQb1x',
  history: { published: 4, held: 0, declined: 1, spam: 0, trash: 0 },
  verdict: {
    status: 'held',
    reasons: [{ rule: 'unknown-author', outcome: 'hold', detail: 'A moderator reads the reply first.' }],
  },
  reason: null,
  code: null,
  earlierVersions: 1,
  pinned: false,
  threadClosed: false,
  reports: [],
  reportReasons: [],
  claim: null,
};

export const exampleBatch = {
  id: '01938f70-1c2d-7a4b-8e6f-0a1b2c3d4e5f',
  query: 'status:held link:shop.example',
  decision: 'spam',
  reason: null,
  code: null,
  state: 'running',
  count: 60_000,
  statuses: { held: 60_000 },
  decided: 21_500,
  leftAlone: 3,
  putBack: 0,
  notPutBack: 0,
  madeBy: 'Dana',
  madeAt: '2026-03-02T09:20:41.007Z',
  actingName: 'Dana',
  startedAt: '2026-03-02T09:21:10.311Z',
  endedAt: null,
  leftBecause: { stale: 3 },
  sample: [exampleQueueItem],
};

export const exampleWholeQueueItem = {
  ...exampleQueueItem,
  versions: [
    { version: 1, source: 'My granfather kept it.', replacedAt: '2026-03-02T09:15:20.004Z', by: null, reason: null },
  ],
  acts: [
    {
      act: '4711',
      at: '2026-03-02T09:20:41.007Z',
      by: 'Dana',
      action: 'comment.restored',
      reason: null,
      undoable: true,
    },
  ],
};

export const exampleOtherDecision = {
  status: 'published',
  version: 2,
  by: 'Dana',
  action: 'comment.approved',
  at: '2026-03-02T09:20:41.007Z',
  reason: null,
};

export const exampleClaim = {
  by: 'Dana',
  byId: '01938f61-0c5e-7d20-b1f3-6a8e4c2b9d07',
  until: '2026-03-02T09:23:41.007Z',
};

/** The same, as the room holds it. */
export const exampleClaimBy = {
  commentId,
  actorId: exampleClaim.byId,
  by: exampleClaim.by,
  until: new Date(exampleClaim.until),
};

export const exampleChallenge = {
  parameters: {
    algorithm: 'PBKDF2/SHA-256',
    cost: 2000,
    data: { article: articleId },
    expiresAt: 1772445600,
    keyLength: 32,
    keyPrefix: '00',
    nonce: '3f1b0c5d9a7e4f62810d6c3b2a918475',
    salt: '8c6a4e2f0b1d3957a2c4e6081f3d5b79',
  },
  signature: 'b5f0c1f47cb0a2b9c6e0f2a1d3849576e8f1a0b2c3d4e5f60718293a4b5c6d7e',
};

const editMinutes = 'replies.editMinutes';

export const exampleSetting = {
  key: editMinutes,
  about: 'minutes for which a published reply may be edited by its author, 0 to 1440',
  value: 30,
  default: 15,
};
