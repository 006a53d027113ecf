import { turnRepliesPath, undoRepliesPath } from './addresses.js';
import { ago } from './ago.js';

/** How the article of a reply stands towards replies, and what was last done about that. */
export interface ArticleDoor {
  readonly slug: string;
  readonly title: string;
  readonly open: boolean;
  /** The last act that can be taken back; null where none can. */
  readonly last: { readonly act: string; readonly by: string; readonly action: string; readonly at: Date } | null;
  /** Why an undo was not made. */
  readonly stays: string | null;
}

export interface ArticleRepliesProps {
  readonly door: ArticleDoor;
  readonly commentId: string;
  readonly now: Date;
}

export function ArticleReplies({ door, commentId, now }: ArticleRepliesProps) {
  const { slug, title, open, last, stays } = door;
  const word = open ? 'closed' : 'open';
  return (
    <section id="the-article" aria-labelledby="the-article-heading">
      <h2 id="the-article-heading">The article</h2>
      {stays !== null && (
        <p class="fault" tabindex={-1} autofocus>
          {stays}
        </p>
      )}
      <p>
        <bdi>{title}</bdi> {open ? 'takes replies.' : 'takes no replies.'}
      </p>
      <form method="post" action={turnRepliesPath(slug)} data-act={open ? 'close-article' : 'open-article'}>
        <input type="hidden" name="replies" value={word} />
        <input type="hidden" name="comment" value={commentId} />
        <button type="submit" class="plain">
          {open ? 'Close it for replies' : 'Open it for replies'}
        </button>
      </form>
      {last && (
        <form method="post" action={undoRepliesPath(slug)} class="undo" data-act="undo-article">
          <p>
            <bdi>{last.by}</bdi> {deeds[last.action] ?? 'changed who may reply'}{' '}
            <time datetime={last.at.toISOString()}>{ago(last.at, now)}</time>.
          </p>
          <input type="hidden" name="act" value={last.act} />
          <input type="hidden" name="comment" value={commentId} />
          <button type="submit" class="plain" aria-label="Undo what was last done to the article">
            Undo
          </button>
        </form>
      )}
    </section>
  );
}

const deeds: Readonly<Record<string, string>> = {
  'article.replies-opened': 'opened it',
  'article.replies-closed': 'closed it',
};
