/** What happens to a reply: published at once unless a rule objects; held unless its author is known; always held; not taken. */
export const replyPolicyWords = ['open', 'known', 'held', 'closed'] as const;
export type ReplyPolicyWord = (typeof replyPolicyWords)[number];

export type ClosedBecause = 'closed' | 'not-open-yet' | 'closed-by-age' | 'closed-by-count';

/** What an article says for itself; null: as the site says. For the numbers, 0 means never. */
export interface ReplyTerms {
  readonly replyPolicy: ReplyPolicyWord | null;
  readonly repliesOpenAt: Date | null;
  readonly closeAfterDays: number | null;
  readonly closeAfterComments: number | null;
  /** What is not said here is said in the words of the site. */
  readonly replyMessages: PolicyMessages | null;
}

/** What the publisher tells readers in each state, in plain text. */
export type PolicyMessages = Readonly<Partial<Record<ReplyPolicyWord | 'notOpenYet', string | undefined>>>;

/** What holds where an article says nothing. For the numbers, 0 means never. */
export interface SiteReplyTerms {
  readonly policy: ReplyPolicyWord;
  readonly closeAfterDays: number;
  readonly closeAfterComments: number;
  readonly messages: PolicyMessages;
}

/** How an article stands towards a reply that comes now. */
export interface ReplyPolicy {
  readonly policy: ReplyPolicyWord;
  /** Null unless closed. */
  readonly reason: ClosedBecause | null;
  /** When this changes by itself: a closed article opens, or an open one closes. */
  readonly until: Date | null;
  /** So many published comments close it: see `afterComments`. */
  readonly closesAfter: number | null;
  /** The publisher's words for this state; null: the page has its own. */
  readonly message: string | null;
  /** The publisher's words for when it is closed. */
  readonly closedMessage: string | null;
}

const dayMs = 86_400_000;

/** As far as it can be told without counting comments. `publishedAt` is null for a draft. */
export function replyPolicyAt(
  now: Date,
  own: ReplyTerms & { readonly publishedAt: Date | null },
  site: SiteReplyTerms,
): ReplyPolicy {
  const messages = { ...site.messages, ...own.replyMessages };
  const policy = own.replyPolicy ?? site.policy;
  const closesAt = closingTime(own.publishedAt, own.closeAfterDays ?? site.closeAfterDays);
  const open: ReplyPolicy = {
    policy,
    reason: null,
    until: closesAt,
    closesAfter: (own.closeAfterComments ?? site.closeAfterComments) || null,
    message: messages[policy] ?? null,
    closedMessage: messages.closed ?? null,
  };
  if (policy === 'closed') return closed(open, 'closed');
  if (own.repliesOpenAt && own.repliesOpenAt > now)
    return {
      ...closed(open, 'not-open-yet'),
      until: own.repliesOpenAt,
      message: messages.notOpenYet ?? open.closedMessage,
    };
  return closesAt && closesAt <= now ? closed(open, 'closed-by-age') : open;
}

/** The same once the published comments of the article have been counted. */
export function afterComments(stands: ReplyPolicy, published: number): ReplyPolicy {
  const full = stands.closesAfter !== null && published >= stands.closesAfter;
  return full ? closed(stands, 'closed-by-count') : stands;
}

function closed(stands: ReplyPolicy, reason: ClosedBecause): ReplyPolicy {
  return { ...stands, policy: 'closed', reason, until: null, closesAfter: null, message: stands.closedMessage };
}

function closingTime(publishedAt: Date | null, days: number): Date | null {
  return publishedAt === null || days === 0 ? null : new Date(publishedAt.getTime() + days * dayMs);
}
