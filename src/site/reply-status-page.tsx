import type { OwnReply } from '../comment/comment.view.js';
import type { RuleName } from '../comment/rules.view.js';
import { commentPath } from './addresses.js';
import { declineText } from './decline-text.js';
import { Markup } from './markup.js';
import type { Messages } from './messages/catalogue.js';
import { messagesFor } from './messages/messages.js';
import { Moment } from './moment.js';
import { AppealOwnReply } from './own-appeal.js';
import { EditOwnReply, EditTooLate, WithdrawOwnReply } from './own-reply-forms.js';
import { StaffEdits } from './own-reply-edits.js';
import { inOwnLanguage, page } from './page.js';
import type { ReplyStatusPageView } from './reply-status-view.js';
import type { Site } from './site.js';

/** For the author alone: the address is the key. Speaks the article's language. */
export function replyStatusPage(site: Site, view: ReplyStatusPageView): string {
  const { reply, article, refused } = view;
  const t = messagesFor(article.lang);
  const words = reply.status === 'declined' && reply.byRule ? t.setAside : t.status[reply.status];
  const title = refused || view.refusedAppeal ? t.errorTitle({ title: words.title }) : words.title;

  return page(
    site,
    { title: `${title} – ${site.name}`, lang: article.lang },
    <div class={`leaf status ${reply.status}`} {...inOwnLanguage(t, article.lang)}>
      <h1>{words.title}</h1>
      <p class="standfirst">{words.text}</p>
      <Because reply={reply} t={t} />
      <EditTooLate view={view} t={t} />
      <ReasonGiven view={view} t={t} />
      <AppealOwnReply appeal={view.appeal} path={view.path} refused={view.refusedAppeal} t={t} />
      {reply.status === 'published' && (
        <p>
          <a class="button" href={commentPath(reply.id)}>
            {t.seeComment}
          </a>
        </p>
      )}
      {reply.status !== 'withdrawn' && <OwnWords view={view} t={t} />}
      <StaffEdits versions={view.versions} t={t} />
      <AddressSeen view={view} t={t} />
      <p>
        <a href={article.path}>{t.backToArticle}</a>
      </p>
    </div>,
  );
}

/** The publisher's words for the code of the decline, and the sentence that the moderator added. */
function ReasonGiven({ view: { reply, article, declined }, t }: { view: ReplyStatusPageView; t: Messages }) {
  const text = declineText(reply.code, declined, article.lang, t);
  if (text === null && reply.reason === null) return null;
  return (
    <>
      <h2>{t.reasonGiven}</h2>
      {text !== null && <p dir="auto">{text}</p>}
      {reply.reason !== null && <blockquote dir="auto">{reply.reason}</blockquote>}
    </>
  );
}

/** Who it was stays with the house; what it was for is told where that was meant for the author. */
function AddressSeen({ view: { reveals }, t }: { view: ReplyStatusPageView; t: Messages }) {
  if (reveals.length === 0) return null;
  return (
    <section aria-labelledby="address-seen">
      <h2 id="address-seen">{t.addressSeen.title}</h2>
      <p>{t.addressSeen.text}</p>
      <ul>
        {reveals.map(({ at, reason }) => (
          <li key={at.toISOString()}>
            <Moment at={at} say={t.moment} />
            {reason !== null && <blockquote dir="auto">{reason}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the rules say, as far as an author may know; several of them may say the same. */
function Because({ reply: { stoppedBy, status }, t }: { reply: OwnReply; t: Messages }) {
  const wordsOfBan = status === 'declined' ? 'banned' : 'onHold';
  const wordsAbout = (rule: RuleName) => (rule === 'ban' ? wordsOfBan : (wordsOf[rule] ?? 'allRead'));
  const sentences = new Set(stoppedBy.map((rule) => t.because[wordsAbout(rule)]));
  if (sentences.size === 0) return null;
  return (
    <ul class="because" aria-label={t.why}>
      {[...sentences].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

const wordsOf: Readonly<Partial<Record<RuleName, keyof Messages['because']>>> = {
  closed: 'closed',
  'everything-held': 'allRead',
  'unknown-author': 'unknown',
  'reserved-name': 'name',
  'blocked-words': 'words',
  'held-words': 'words',
  links: 'links',
  'link-hosts': 'hosts',
};

function OwnWords({ view, t }: { view: ReplyStatusPageView; t: Messages }) {
  const { reply } = view;
  return (
    <>
      <section aria-labelledby="own-reply">
        <h2 id="own-reply">{t.yourReply}</h2>
        <article class="comment own">
          <header>
            <b class="author">
              <bdi>{reply.authorName}</bdi>
            </b>{' '}
            <Moment at={reply.createdAt} say={t.moment} />
            {reply.editedAt && <span class="edited">{t.edited({ moment: t.moment(reply.editedAt) })}</span>}
          </header>
          <Markup class="prose" of={reply.html} />
        </article>
      </section>
      <EditOwnReply view={view} t={t} />
      <WithdrawOwnReply path={view.path} t={t} />
      <p>{t.keepAddress({ day: t.day(view.until) })}</p>
    </>
  );
}
