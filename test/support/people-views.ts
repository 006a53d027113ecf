import { type BanView } from '../../src/comment/bans.view.js';
import { moderationBansPage } from '../../src/site/moderation-bans-page.js';
import { moderationPersonPage, type ModerationPersonPageView } from '../../src/site/moderation-person-page.js';
import { moderationStatisticsPage } from '../../src/site/moderation-statistics-page.js';
import { languages } from '../../src/site/messages/messages.js';
import { transparencyPage } from '../../src/site/transparency-page.js';
import { aQueueItem, at, siteNamed, type Words } from './page-views.js';

function aBan({ text }: Words, ban: Partial<BanView> = {}): BanView {
  return {
    id: `${ban.kind ?? 'range'}-1`,
    kind: 'range',
    target: text,
    person: null,
    effect: 'ban',
    reason: text,
    toAuthor: text,
    madeBy: text,
    madeAt: at,
    endsAt: at,
    state: 'active',
    liftedAt: null,
    liftedBy: null,
    ...ban,
  };
}

/** The pages about senders and bans, with the same words everywhere. */
export function peoplePages(words: Words): Record<string, string> {
  const { text } = words;
  const site = siteNamed(text);
  const staff = { id: 's1', name: text, role: 'moderator' } as const;
  const done = { says: text, undo: { action: '/moderation/bans/b1', does: 'lift' } };
  const faults = ['range', 'reason', 'days'].map((field) => ({ field, code: 'other', message: text }));
  const draft = { fields: { range: text, domain: text, reason: text, toAuthor: text }, faults };
  const ofPerson = { kind: 'person', target: null, person: text } as const;
  const lifted = aBan(words, { ...ofPerson, state: 'lifted', liftedAt: at, liftedBy: text });
  const page: ModerationPersonPageView = {
    staff,
    now: at,
    person: {
      id: 'AbCdEfGhIjK',
      comments: { held: 1, published: 2, declined: 3, spam: 4, trash: 5 },
      names: [text, text],
      firstAt: at,
      lastAt: at,
    },
    bans: [lifted],
    notes: [
      { id: 'n1', text, writtenBy: text, writtenAt: at, removedBy: null, until: at },
      { id: 'n2', text, writtenBy: text, writtenAt: at, removedBy: text, until: at },
    ],
    comments: [aQueueItem(words)],
    after: 'a',
    next: 'b',
    done,
    draft,
    note: { typed: text, faults: faults.slice(0, 1) },
  };
  const bans = [aBan(words), aBan(words, { kind: 'domain', endsAt: null }), lifted];
  const decided = { approve: 1, decline: 2, spam: 3, trash: 4 };
  return {
    sender: moderationPersonPage(site, page),
    'sender, banned': moderationPersonPage(site, { ...page, bans: [aBan(words, ofPerson)], done: null }),
    ...Object.fromEntries(
      languages.map((language) => [
        `transparency, ${language}`,
        transparencyPage(site, {
          language,
          transparency: {
            months: [
              { month: '2026-02', came: 120, publishedAtOnce: 100, approved: 10, stopped: null, medianHours: 2 },
            ],
            reasons: [{ reason: 'sender', replies: 20 }],
          },
        }),
      ]),
    ),
    statistics: moderationStatisticsPage(site, {
      staff,
      now: at,
      statistics: {
        from: '2026-03-01',
        to: '2026-03-02',
        waiting: { held: 1, reported: 2, oldestAt: at },
        came: { published: 1, held: 2, declined: 3, spam: 4 },
        decided,
        medianSeconds: 3600,
        rules: [{ rule: text, spoke: 3, agreed: 1, overruled: 2 }],
        members: [{ id: 'm1', name: text, decided }],
        days: [{ day: '2026-03-02', came: 1, decided: 2 }],
      },
    }),
    bans: moderationBansPage(site, { staff, state: 'over', q: text, bans, after: 'a', next: 'b', done, draft }),
  };
}
