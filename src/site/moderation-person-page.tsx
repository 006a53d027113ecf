import type { ArticleReference } from '../article/article.view.js';
import { type BanView } from '../comment/bans.view.js';
import type { CommentStatus, ModeratedComment } from '../comment/comment.view.js';
import { type NoteView, type PersonView } from '../comment/people.view.js';
import type { FieldFault } from '../platform/domain-error.js';
import { moderatedCommentPath, personPath, withQuery } from './addresses.js';
import { ago } from './ago.js';
import { statusLabels } from './decisions.js';
import { Markup } from './markup.js';
import { messagesFor } from './messages/messages.js';
import { type BanDraft, BanForm } from './moderation-ban-form.js';
import { BanList } from './moderation-ban-list.js';
import { Done, type DoneView } from './moderation-done.js';
import { PersonNotes } from './moderation-person-notes.js';
import { Moment } from './moment.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

export interface ModerationPersonPageView {
  readonly staff: StaffView;
  readonly now: Date;
  readonly person: PersonView;
  readonly bans: readonly BanView[];
  readonly notes: readonly NoteView[];
  /** In all states, newest first. */
  readonly comments: readonly {
    readonly comment: ModeratedComment;
    readonly article: Pick<ArticleReference, 'path' | 'title'>;
  }[];
  readonly after: string | null;
  readonly next: string | null;
  readonly done: DoneView | null;
  /** Null for whoever may not ban, since they work for some articles only. */
  readonly draft: BanDraft | null;
  readonly note: { readonly typed: string; readonly faults: readonly FieldFault[] };
}

const { moment } = messagesFor('en');

export function moderationPersonPage(site: Site, view: ModerationPersonPageView): string {
  const { staff, person, bans, draft, done } = view;
  const name = person.id.slice(0, 8);
  return staffPage(
    site,
    { title: `Sender ${name}`, staff, current: null },
    <>
      <h1>
        Sender <code>{name}</code>
      </h1>
      {done && <Done done={done} />}
      <Known person={person} />
      <section aria-labelledby="bans-heading">
        <h2 id="bans-heading">Bans</h2>
        {bans.length === 0 ? <p>This sender was not banned.</p> : <BanList bans={bans} onPersonPage />}
        {draft && person.lastAt !== null && !bans.some(({ state }) => state === 'active') && (
          <details open={draft.faults.length > 0}>
            <summary>Ban or hold this sender</summary>
            <BanForm person={person.id} draft={draft} />
          </details>
        )}
      </section>
      <PersonNotes person={person} notes={view.notes} note={view.note} />
      <Comments view={view} />
    </>,
  );
}

function Known({ person: { names, firstAt, lastAt, comments } }: { person: PersonView }) {
  return (
    <>
      <p>
        Whoever writes from one network, for the 30 days in which we know that it is the same. Several people may share
        a network, and one person may use several.
      </p>
      {firstAt && lastAt && (
        <p>
          Signs as{' '}
          {names.map((name, index) => (
            <>
              {index > 0 && ', '}
              <bdi>{name}</bdi>
            </>
          ))}
          . First reply <Moment at={firstAt} say={moment} />, last <Moment at={lastAt} say={moment} />.
        </p>
      )}
      <p>
        {(Object.keys(comments) as CommentStatus[]).map((status) => (
          <span key={status}>
            {statusLabels[status]} <span class="count">{comments[status]}</span>{' '}
          </span>
        ))}
      </p>
    </>
  );
}

function Comments({ view: { comments, person, now, after, next } }: { view: ModerationPersonPageView }) {
  return (
    <section aria-labelledby="replies-heading">
      <h2 id="replies-heading">Replies</h2>
      {comments.length === 0 && <p>None that you can see.</p>}
      <ol class="queue">
        {comments.map(({ comment, article }) => (
          <li key={comment.id} class="case">
            <header>
              <span class="badge">{statusLabels[comment.status]}</span> <bdi>{comment.author.name}</bdi>,{' '}
              <a href={moderatedCommentPath(comment.id)}>{ago(comment.createdAt, now)}</a>, on{' '}
              <a href={article.path}>
                <bdi>{article.title}</bdi>
              </a>
            </header>
            <Markup class="prose" of={comment.html} />
          </li>
        ))}
      </ol>
      {(after !== null || next !== null) && (
        <p class="turn">
          {after !== null && <a href={personPath(person.id)}>Newest replies</a>}
          {next !== null && <a href={withQuery(personPath(person.id), { after: next })}>Older replies</a>}
        </p>
      )}
    </section>
  );
}
