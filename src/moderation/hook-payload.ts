import { type ArticleReference } from '../article/article.view.js';
import { type CommentStanding } from '../comment/comment-standing.queries.js';

export interface HookFacts {
  readonly type: string;
  readonly at: Date;
  readonly comment: CommentStanding;
  readonly article: Pick<ArticleReference, 'id' | 'slug' | 'title' | 'path'>;
  /** The appeal that it is about, or null. */
  readonly appealId: string | null;
  /** Makes an absolute address of a path. */
  readonly link: (path: string) => string;
}

/** Ids, states and addresses; what was written, and by whom, is not in it: the API says that to whoever may read it. */
export function hookPayload({ type, at, comment, article, appealId, link }: HookFacts): string {
  const { id, parentId, status, version, createdAt, openReports } = comment;
  return JSON.stringify({
    type,
    timestamp: at.toISOString(),
    data: {
      comment: {
        id,
        parentId,
        status,
        version,
        createdAt: createdAt.toISOString(),
        openReports,
        url: status === 'published' ? link(`/comments/${id}`) : null,
        deskUrl: link(`/moderation/comments/${id}`),
      },
      article: { id: article.id, slug: article.slug, title: article.title, url: link(article.path) },
      ...(appealId === null ? {} : { appeal: { id: appealId, deskUrl: link('/moderation/appeals') } }),
    },
  });
}

export interface BatchFacts {
  readonly id: string;
  readonly state: string;
  readonly decision: string;
  readonly decided: number;
  readonly leftAlone: number;
  readonly putBack: number;
}

export function batchPayload({ id, state, decision, decided, leftAlone, putBack }: BatchFacts, at: Date): string {
  const batch = { id, state, decision, decided, leftAlone, putBack };
  return JSON.stringify({ type: 'batch.finished', timestamp: at.toISOString(), data: { batch } });
}

/** To see whether a call arrives. */
export function testPayload(hookId: string, at: Date): string {
  return JSON.stringify({ type: 'hook.test', timestamp: at.toISOString(), data: { hook: { id: hookId } } });
}
