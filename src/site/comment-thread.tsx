import type { ComponentChildren } from 'preact';
import { articlePath } from '../article/article.view.js';
import type { Thread } from '../comment/comment.view.js';
import { commentEventsPath, withQuery } from './addresses.js';
import { Comment, type CommentSetting } from './comment.js';
import type { Messages } from './messages/catalogue.js';
import { pluralForms } from './messages/plural-forms.js';
import { nested, type NestedComment } from './nested-replies.js';

export interface CommentsView {
  /** Published comments of the article, on all pages. */
  readonly count: number;
  readonly sort: 'oldest' | 'newest';
  /** The cursor that this page came from, null on the first; and the one of the next page, null on the last. */
  readonly after: string | null;
  readonly next: string | null;
  /** At the head of the first page. */
  readonly pinned: readonly ThreadOnPage[];
  readonly threads: readonly ThreadOnPage[];
  /** Where a reader's news begin. */
  readonly since: string;
  /** Levels that are indented; below, the conversation goes on at the last one. */
  readonly shownDepth: number;
}

export interface ThreadOnPage {
  readonly thread: Thread;
  /** The way to the replies that did not fit on this page. */
  readonly moreHref: string | null;
}

export interface CommentThreadProps {
  readonly slug: string;
  readonly comments: CommentsView;
  readonly repliesOpen: boolean;
  readonly t: Messages;
}

export function CommentThread({ slug, comments, repliesOpen, t }: CommentThreadProps) {
  const { count, sort, after, next, pinned, threads, shownDepth } = comments;
  const pageOf = (query: { sort?: string; after?: string | null; replyTo?: string }) =>
    withQuery(articlePath(slug), { sort: sort === 'oldest' ? null : sort, ...query });
  const setting: CommentSetting = {
    t,
    // The page of the thread is kept, so that the comment that is being answered stays in sight.
    replyHref: repliesOpen ? (id) => `${pageOf({ after, replyTo: id })}#respond` : null,
  };

  return (
    <section
      class="band comments"
      id="comments"
      aria-labelledby="comments-heading"
      data-events={withQuery(commentEventsPath(slug), { since: comments.since })}
    >
      <div>
        <h2 id="comments-heading">{count === 0 ? t.noComments : t.comments({ count })}</h2>
        {count > 1 && <Order sort={sort} href={(order) => `${pageOf({ sort: order })}#comments`} t={t} />}
      </div>
      <div>
        <News t={t} />
        {pinned.length > 0 && (
          <ol class="thread pinned" aria-label={t.pinnedComments}>
            <Threads of={pinned} setting={setting} shownDepth={shownDepth} />
          </ol>
        )}
        {threads.length > 0 && (
          <ol class="thread" data-sort={sort}>
            <Threads of={threads} setting={setting} shownDepth={shownDepth} />
          </ol>
        )}
        {(next !== null || after !== null) && (
          <p class="turn">
            {after !== null && <a href={`${pageOf({})}#comments`}>{t.firstComments}</a>}{' '}
            {next !== null && (
              <a href={`${pageOf({ after: next })}#comments`} rel="next">
                {t.moreComments}
              </a>
            )}
          </p>
        )}
      </div>
    </section>
  );
}

interface ThreadsProps {
  readonly of: readonly ThreadOnPage[];
  readonly setting: CommentSetting;
  readonly shownDepth: number;
}

function Threads({ of, setting, shownDepth }: ThreadsProps) {
  return of.map(({ thread, moreHref }) => (
    <Branches
      key={thread.comment.id}
      of={nested(thread.comment, thread.replies.items, shownDepth)}
      setting={setting}
      more={moreHref && <MoreReplies href={moreHref} t={setting.t} />}
    />
  ));
}

function Order({ sort, href, t }: { sort: string; href: (order: string) => string; t: Messages }) {
  const orders = [
    ['oldest', t.oldestFirst],
    ['newest', t.newestFirst],
  ] as const;
  return (
    <nav class="order" aria-label={t.order}>
      <ul>
        {orders.map(([order, label]) => (
          <li key={order}>
            <a href={href(order)} rel="nofollow" aria-current={order === sort ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The script tells here what was published since. Empty from the start, since a screen reader hears only what changes later. */
function News({ t }: { t: Messages }) {
  const forms = JSON.stringify(pluralForms(t.newReplies, t.lang));
  return <div class="news" role="status" data-forms={forms} data-lead={t.toNewReplies} data-removed={t.removed} />;
}

interface BranchesProps {
  readonly of: readonly NestedComment[];
  readonly setting: CommentSetting;
  /** The way to the rest of the thread, if it did not fit. */
  readonly more?: ComponentChildren;
}

/** A thread: its top comment, and beside it all others, where the publisher wants conversations flat. */
function Branches({ of, setting, more }: BranchesProps) {
  const [top] = of;
  return of.map((branch, index) => (
    <Branch
      key={branch.comment.id}
      branch={branch}
      setting={setting}
      // The script has to know which thread a comment belongs to that does not stand inside of it.
      root={branch === top ? undefined : top?.comment.id}
    >
      {index === of.length - 1 && more}
    </Branch>
  ));
}

interface BranchProps {
  readonly branch: NestedComment;
  readonly setting: CommentSetting;
  readonly root?: string | undefined;
  readonly children?: ComponentChildren;
}

function Branch({ branch, setting, root, children }: BranchProps) {
  return (
    <li data-root={root && `comment-${root}`}>
      <Comment comment={branch.comment} answers={branch.answers} setting={setting} />
      {branch.replies.length > 0 && (
        <ol>
          {branch.replies.map((reply) => (
            <Branch key={reply.comment.id} branch={reply} setting={setting} />
          ))}
        </ol>
      )}
      {children}
    </li>
  );
}

function MoreReplies({ href, t }: { href: string; t: Messages }) {
  return (
    <p class="turn">
      <a href={href} rel="next">
        {t.moreReplies}
      </a>
    </p>
  );
}
