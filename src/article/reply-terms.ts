import { z } from 'zod';
import { replyPolicyAt, type ReplyTerms, replyPolicyWords, type SiteReplyTerms } from './reply-policy.policy.js';

/** The part of the terms that somebody stated. `repliesOpen` is short for opening what is closed, and closing what is open. */
export type StatedReplyTerms = { readonly [Name in keyof ReplyTerms]?: ReplyTerms[Name] | undefined } & {
  readonly repliesOpen?: boolean | undefined;
};

type Termed = ReplyTerms & { readonly publishedAt: Date | null };

/** The terms of an article with what was stated; what was not said stays as it was, and a policy in so many words counts more. */
export function statedTerms(article: Termed, stated: StatedReplyTerms, site: SiteReplyTerms, now: Date): ReplyTerms {
  const terms = termsWith(article, stated);
  if (stated.repliesOpen === undefined || stated.replyPolicy !== undefined) return terms;
  if (!stated.repliesOpen) return closedTerms(terms);
  const open = takesReplies({ ...terms, publishedAt: article.publishedAt }, site, now);
  return open ? terms : openedTerms(terms, site);
}

/** As far as it can be told without counting comments. */
export function takesReplies(article: Termed, site: SiteReplyTerms, now: Date): boolean {
  return replyPolicyAt(now, article, site).policy !== 'closed';
}

function termsWith(before: ReplyTerms, stated: StatedReplyTerms): ReplyTerms {
  return {
    replyPolicy: stated.replyPolicy === undefined ? before.replyPolicy : stated.replyPolicy,
    repliesOpenAt: stated.repliesOpenAt === undefined ? before.repliesOpenAt : stated.repliesOpenAt,
    closeAfterDays: stated.closeAfterDays === undefined ? before.closeAfterDays : stated.closeAfterDays,
    closeAfterComments: stated.closeAfterComments === undefined ? before.closeAfterComments : stated.closeAfterComments,
    replyMessages: stated.replyMessages === undefined ? before.replyMessages : stated.replyMessages,
  };
}

/** No more replies, until somebody says otherwise. */
export function closedTerms(terms: ReplyTerms): ReplyTerms {
  return { ...terms, replyPolicy: 'closed' };
}

/** Replies again from now on: whatever would keep it closed is lifted, and it stays as strict as it was. */
export function openedTerms(terms: ReplyTerms, site: SiteReplyTerms): ReplyTerms {
  const own = terms.replyPolicy === 'closed' ? null : terms.replyPolicy;
  return {
    replyPolicy: own ?? (site.policy === 'closed' ? 'known' : null),
    repliesOpenAt: null,
    closeAfterDays: lifted(terms.closeAfterDays, site.closeAfterDays),
    closeAfterComments: lifted(terms.closeAfterComments, site.closeAfterComments),
    replyMessages: terms.replyMessages,
  };
}

function lifted(own: number | null, site: number): number | null {
  return (own ?? site) === 0 ? own : 0;
}

const recordedTerms = z.object({
  replyPolicy: z.enum(replyPolicyWords).nullable(),
  repliesOpenAt: z.coerce.date().nullable(),
  closeAfterDays: z.int().nullable(),
  closeAfterComments: z.int().nullable(),
  replyMessages: z.partialRecord(z.enum([...replyPolicyWords, 'notOpenYet']), z.string()).nullable(),
});

/** Terms as the record has them; null where it has none. */
export function readTerms(recorded: unknown): ReplyTerms | null {
  const read = recordedTerms.safeParse(recorded);
  return read.success ? read.data : null;
}
