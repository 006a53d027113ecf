import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { type AuditLine, AuditQueries } from '../platform/audit/audit-queries.js';
import { ActMissing, ActNotUndoable, ActOvertaken } from '../platform/audit/undo.errors.js';
import { stillStanding, undidBy } from '../platform/audit/what-stands.js';
import { Clock } from '../platform/clock.js';
import { type Article } from './article.entity.js';
import { ArticleMissing } from './article.errors.js';
import { REPLIES_CLOSED, REPLIES_OPENED } from './article.messages.js';
import { ArticleShelf } from './article-shelf.js';
import { type ReplyTerms, type SiteReplyTerms } from './reply-policy.policy.js';
import { closedTerms, openedTerms, readTerms, takesReplies } from './reply-terms.js';
import { SiteReplies } from './site-replies.js';

/** How an article stands towards replies after an act; `act` is its number in the record, null where nothing changed. */
export interface TurnedReplies {
  readonly slug: string;
  readonly repliesOpen: boolean;
  readonly act: string | null;
}

/** Opens articles for replies and closes them, and takes that back. */
@Injectable()
export class ArticleReplies {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly shelf: ArticleShelf,
    private readonly siteReplies: SiteReplies,
    private readonly record: AuditQueries,
  ) {}

  /** Throws ArticleMissing. */
  async turn(slug: string, to: 'open' | 'closed', actor: Actor): Promise<TurnedReplies> {
    return this.with(slug, (tx, article, site) => {
      const terms = to === 'open' ? openedTerms(article.replyTerms, site) : closedTerms(article.replyTerms);
      return this.set(tx, article, terms, site, actor);
    });
  }

  /** Puts the terms back to what they were before an act. Throws ArticleMissing, ActMissing, ActNotUndoable, ActOvertaken. */
  async undo(slug: string, actId: string, actor: Actor): Promise<TurnedReplies> {
    return this.with(slug, async (tx, article, site) => {
      const lines = await this.record.aboutIn(tx, 'article', article.id);
      const act = lines.find(({ id }) => id === actId);
      if (!act) throw new ActMissing();
      const terms = readTerms(act.detail.before);
      if (terms === null || undidBy(act) !== null) throw new ActNotUndoable();
      const came = cameAfter(lines, actId);
      if (came.length > 0) throw new ActOvertaken(came);
      return this.set(tx, article, terms, site, actor, { undid: actId });
    });
  }

  /** The last act about its replies that still stands; null where none can be taken back. */
  async lastAct(articleId: string): Promise<AuditLine | null> {
    return stillStanding(actsAmong(await this.record.about('article', articleId))).at(-1) ?? null;
  }

  /** Joins the caller's transaction. The record and the message say "opened" or "closed" when that is what it comes to. */
  async set(
    tx: EntityManager,
    article: Article,
    terms: ReplyTerms,
    site: SiteReplyTerms,
    actor: Actor,
    more: Readonly<Record<string, string>> = {},
  ): Promise<string | null> {
    const [now, before] = [this.clock.now(), article.replyTerms];
    const wasOpen = takesReplies(article, site, now);
    if (!article.takeReplyTerms(terms)) return null;
    const isOpen = takesReplies(article, site, now);
    await this.shelf.keep(tx, article);
    const deed = isOpen ? REPLIES_OPENED : REPLIES_CLOSED;
    const [action, message] = wasOpen === isOpen ? ['article.reply-terms-changed', null] : [deed, deed];
    return this.shelf.tell(tx, article, actor, action, message, { before, ...more });
  }

  private async with(
    slug: string,
    work: (tx: EntityManager, article: Article, site: SiteReplyTerms) => Promise<string | null>,
  ): Promise<TurnedReplies> {
    const site = await this.siteReplies.terms();
    return this.db.transaction(async (tx) => {
      const article = await this.shelf.lock(tx, slug);
      if (!article) throw new ArticleMissing();
      const act = await work(tx, article, site);
      return { slug: article.slug, repliesOpen: takesReplies(article, site, this.clock.now()), act };
    });
  }
}

function actsAmong(lines: readonly AuditLine[]): AuditLine[] {
  return lines.filter(({ detail }) => detail.before !== undefined);
}

/** What of the acts about its replies came after one and still stands; of one that was taken back, that. */
function cameAfter(lines: readonly AuditLine[], actId: string): AuditLine[] {
  const acts = actsAmong(lines);
  const undoing = acts.find((act) => undidBy(act) === actId);
  if (undoing) return [undoing];
  return stillStanding(acts).filter(({ id }) => BigInt(id) > BigInt(actId));
}
