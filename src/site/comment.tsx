import type { PublicComment, ShownComment } from '../comment/comment.view.js';
import { safeHref } from '../platform/http/safe-href.js';
import { commentPath, reportPath } from './addresses.js';
import { Markup } from './markup.js';
import type { Messages } from './messages/catalogue.js';
import { Moment } from './moment.js';
import type { NestedComment } from './nested-replies.js';

export interface CommentSetting {
  readonly t: Messages;
  /** The way to the form for a reply to a comment, or null where replies are closed. */
  readonly replyHref: ((id: string) => string) | null;
}

export interface CommentProps {
  readonly comment: ShownComment;
  readonly answers: NestedComment['answers'];
  readonly setting: CommentSetting;
}

export function Comment({ comment, answers, setting }: CommentProps) {
  const { t } = setting;
  if (comment.removed) {
    return (
      <article class="comment removed" id={`comment-${comment.id}`} aria-label={t.removed}>
        <p>{t.removed}</p>
      </article>
    );
  }
  const authorId = `author-${comment.id}`;
  return (
    <article class="comment" id={`comment-${comment.id}`} aria-labelledby={authorId}>
      {/* The spaces count where nothing is styled. */}
      <header>
        <img class="avatar" src={comment.author.avatar} alt="" width="28" height="28" loading="lazy" />{' '}
        <Author author={comment.author} id={authorId} />{' '}
        {comment.author.badge && <span class="staff">{t.staffBadge}</span>}{' '}
        {comment.pinned && <span class="pin">{t.pinned}</span>} {answers && <Answers answers={answers} t={t} />}{' '}
        <a class="when" href={commentPath(comment.id)}>
          <Moment at={comment.createdAt} say={t.moment} />
        </a>{' '}
        {comment.editedAt && <span class="edited">{t.edited({ moment: t.moment(comment.editedAt) })}</span>}{' '}
        {comment.editedByModeratorAt && (
          <span class="edited">{t.editedByModerator({ moment: t.moment(comment.editedByModeratorAt) })}</span>
        )}
      </header>
      <Markup class="prose" of={comment.html} />
      {comment.repliesClosed === 'here' && <p class="thread-closed">{t.threadClosed}</p>}
      {setting.replyHref && comment.repliesClosed === null && (
        <a
          class="reply"
          href={setting.replyHref(comment.id)}
          rel="nofollow"
          aria-label={t.replyTo({ name: comment.author.name })}
        >
          {t.reply}
        </a>
      )}{' '}
      <a
        class="report"
        href={reportPath(comment.id)}
        rel="nofollow"
        aria-label={t.report.linkTo({ name: comment.author.name })}
      >
        {t.report.link}
      </a>
    </article>
  );
}

/** The name is isolated, so that one in another script, or one made to deceive, cannot turn the line around it. */
function Author({ author, id }: { author: PublicComment['author']; id: string }) {
  const website = author.website === null ? null : safeHref(author.website);
  const name = <bdi>{author.name}</bdi>;
  return (
    <b class="author" id={id}>
      {website === null ? (
        name
      ) : (
        <a href={website} rel="ugc nofollow noopener noreferrer">
          {name}
        </a>
      )}
    </b>
  );
}

interface AnswersProps {
  readonly answers: Exclude<NestedComment['answers'], null>;
  readonly t: Messages;
}

/** What was taken away from another page has nothing to lead to. */
function Answers({ answers: { id, name, here }, t }: AnswersProps) {
  const whom = name === null ? t.removedAuthor : <bdi>{name}</bdi>;
  const href = here ? `#comment-${id}` : name === null ? null : commentPath(id);
  return <span>{t.inReplyTo({ name: href === null ? whom : <a href={href}>{whom}</a> })}</span>;
}
