import type { ReplyPolicy } from '../article/article.view.js';
import type { FormTerms } from '../comment/reply-form.queries.js';
import { privacyPath } from './addresses.js';
import { Markup } from './markup.js';
import type { Messages } from './messages/catalogue.js';

export interface BeforeSendingProps {
  readonly replies: ReplyPolicy | null;
  readonly terms: FormTerms | null;
  readonly t: Messages;
}

/** What will happen to a reply, and what the publisher asks of it. The publisher's own words go before ours. */
export function BeforeSending({ replies, terms, t }: BeforeSendingProps) {
  return (
    <>
      {replies && replies.policy !== 'closed' && <p dir="auto">{replies.message ?? t.policy[replies.policy]}</p>}
      {replies?.until && <p>{t.repliesUntil({ moment: t.moment(replies.until) })}</p>}
      {replies?.closesAfter && <p>{t.repliesCloseWith({ count: replies.closesAfter })}</p>}
      {terms?.houseRules && (
        <details class="house-rules" open>
          <summary>{t.houseRules}</summary>
          <Markup class="prose" of={terms.houseRules} />
        </details>
      )}
    </>
  );
}

/** What is stored, with the way to the whole of it, in the language of the form. */
export function Stored({ t }: { t: Messages }) {
  return <p class="notice">{t.storedNotice({ privacy: (words) => <a href={privacyPath(t.lang)}>{words}</a> })}</p>;
}
