import { afterComments, type ReplyTerms, replyPolicyAt, type SiteReplyTerms } from './reply-policy.policy.js';

const publishedAt = new Date('2026-03-01T08:00:00Z');
const nothing: ReplyTerms = {
  replyPolicy: null,
  repliesOpenAt: null,
  closeAfterDays: null,
  closeAfterComments: null,
  replyMessages: null,
};
const plain: SiteReplyTerms = { policy: 'known', closeAfterDays: 0, closeAfterComments: 0, messages: {} };
const onDay = (day: number) => new Date(publishedAt.getTime() + day * 86_400_000);
const stands = (day: number, own: Partial<ReplyTerms>, site: Partial<SiteReplyTerms> = {}) =>
  replyPolicyAt(onDay(day), { ...nothing, ...own, publishedAt }, { ...plain, ...site });

describe('how an article stands towards replies', () => {
  it.each<[string, Partial<ReplyTerms>, Partial<SiteReplyTerms>, string, string | null]>([
    ['as the site says', {}, { policy: 'open' }, 'open', null],
    ['as it says itself, before the site', { replyPolicy: 'held' }, { policy: 'open' }, 'held', null],
    ['closed by its editors', { replyPolicy: 'closed' }, { policy: 'open' }, 'closed', 'closed'],
    ['closed by the site', {}, { policy: 'closed' }, 'closed', 'closed'],
    ['open although the site is closed', { replyPolicy: 'open' }, { policy: 'closed' }, 'open', null],
    ['not open yet', { repliesOpenAt: onDay(6) }, {}, 'closed', 'not-open-yet'],
    ['open from a moment that has come', { repliesOpenAt: onDay(5) }, {}, 'known', null],
    ['closed by the site after days', {}, { closeAfterDays: 5 }, 'closed', 'closed-by-age'],
    ['open on the last day', {}, { closeAfterDays: 6 }, 'known', null],
    ['closed by its own days', { closeAfterDays: 3 }, { closeAfterDays: 30 }, 'closed', 'closed-by-age'],
    ['never closed by age, though others are', { closeAfterDays: 0 }, { closeAfterDays: 3 }, 'known', null],
    [
      'closed by its editors before anything else',
      { replyPolicy: 'closed', repliesOpenAt: onDay(9), closeAfterDays: 1 },
      {},
      'closed',
      'closed',
    ],
  ])('%s', (_, own, site, policy, reason) => {
    expect(stands(5, own, site)).toMatchObject({ policy, reason });
  });

  it('says when that changes by itself', () => {
    expect(stands(5, { closeAfterDays: 7 }).until).toEqual(onDay(7));
    expect(stands(5, { repliesOpenAt: onDay(9) }).until).toEqual(onDay(9));
    expect(stands(5, {}).until).toBeNull();
    expect(stands(5, { replyPolicy: 'closed', closeAfterDays: 7 }).until).toBeNull();
  });

  it('counts no days of a draft', () => {
    const draft = replyPolicyAt(onDay(99), { ...nothing, closeAfterDays: 1, publishedAt: null }, plain);
    expect(draft).toMatchObject({ policy: 'known', until: null });
  });

  it.each<[string, Partial<ReplyTerms>, number, number, string | null]>([
    ['one below the number', { closeAfterComments: 3 }, 0, 2, null],
    ['at the number', { closeAfterComments: 3 }, 0, 3, 'closed-by-count'],
    ['at the number of the site', {}, 3, 4, 'closed-by-count'],
    ['never by its own word', { closeAfterComments: 0 }, 3, 400, null],
    ['already closed for another reason', { replyPolicy: 'closed', closeAfterComments: 3 }, 0, 4, 'closed'],
  ])('with comments counted: %s', (_, own, closeAfterComments, published, reason) => {
    expect(afterComments(stands(5, own, { closeAfterComments }), published).reason).toBe(reason);
  });

  it('brings the words that the publisher wrote for each state', () => {
    const messages = { held: 'We read first.', closed: 'That was it.', notOpenYet: 'Soon.' };
    const said = (own: Partial<ReplyTerms>) => stands(5, own, { messages }).message;

    expect(said({ replyPolicy: 'held' })).toBe('We read first.');
    expect(said({ replyPolicy: 'open' })).toBeNull();
    expect(said({ replyPolicy: 'closed' })).toBe('That was it.');
    expect(said({ repliesOpenAt: onDay(9) })).toBe('Soon.');
    expect(stands(5, { repliesOpenAt: onDay(9) }, { messages: { closed: 'That was it.' } }).message).toBe(
      'That was it.',
    );
    expect(afterComments(stands(5, { closeAfterComments: 1 }, { messages }), 1).message).toBe('That was it.');
  });
});
