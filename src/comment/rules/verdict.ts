/** What a rule says about a reply. */
export interface Reason {
  readonly rule: string;
  readonly outcome: 'hold' | 'note';
  /** A sentence for a moderator. Never the text itself. */
  readonly detail: string;
}

/** What happens to a fresh reply, and every reason why. */
export interface Verdict {
  readonly status: 'published' | 'held';
  readonly reasons: readonly Reason[];
}

/** All that the rules may look at. No address is among it: nobody has proved one, so no decision may depend on one. */
export interface ReplyFacts {
  readonly author: 'unknown' | 'trusted';
  readonly source: string;
  readonly website: string | null;
}

type Rule = (facts: ReplyFacts) => Reason | null;

/** In this order moderators read the reasons. Holding is never undone by a later rule. */
const rules: readonly Rule[] = [unknownAuthor, manyLinks];

const linksThatHold = 3;

export function judge(facts: ReplyFacts): Verdict {
  const reasons = rules.map((rule) => rule(facts)).filter((reason) => reason !== null);
  return { status: reasons.some((reason) => reason.outcome === 'hold') ? 'held' : 'published', reasons };
}

function unknownAuthor({ author }: ReplyFacts): Reason | null {
  if (author === 'trusted') return null;
  return {
    rule: 'unknown-author',
    outcome: 'hold',
    detail: 'We do not know this author yet, so a moderator reads the reply first.',
  };
}

function manyLinks({ source, author }: ReplyFacts): Reason | null {
  const links = source.match(/https?:\/\//gi)?.length ?? 0;
  if (links < linksThatHold) return null;
  return { rule: 'links', outcome: author === 'trusted' ? 'note' : 'hold', detail: `The reply holds ${links} links.` };
}
