import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { type ArticleChangeDto, type NewArticleDto } from './article.dto.js';
import { Article } from './article.entity.js';
import { ArticleMissing, ArticleNotPublished, RevisionStale, SlugTaken } from './article.errors.js';
import { ARTICLE_PUBLISHED, ARTICLE_RENAMED, ARTICLE_REVISED, ARTICLE_WITHDRAWN } from './article.messages.js';
import { ArticleReplies } from './article-replies.service.js';
import { ArticleShelf, freeSlug, isSlugTakenFrom, whileSlugsAreTaken } from './article-shelf.js';
import { replyPolicyAt, type SiteReplyTerms } from './reply-policy.policy.js';
import { closedTerms, openedTerms, statedTerms } from './reply-terms.js';
import { BLANK_TEXT, type StatedText, textWith } from './article-text.js';
import { type EditorArticle, toEditorArticle } from './article.view.js';
import { type Manuscript } from './manuscript.js';
import { SiteReplies } from './site-replies.js';
import { slugFrom } from './slug.js';

/** What became of a manuscript. */
export interface ShelvedManuscript {
  readonly outcome: 'published' | 'revised' | 'unchanged';
  readonly slug: string;
}

/** What an editor does with an article. Each verb is one transaction: the row, its revision, the record and the message. */
@Injectable()
export class ArticleService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly shelf: ArticleShelf,
    private readonly siteReplies: SiteReplies,
    private readonly replies: ArticleReplies,
  ) {}

  /** A draft. Throws SlugTaken when the slug was asked for; one that is made from the title gets a number instead. */
  async create(given: NewArticleDto, actor: Actor): Promise<EditorArticle> {
    const site = await this.siteReplies.terms();
    return whileSlugsAreTaken(() =>
      this.db.transaction(async (tx) => {
        const slug = given.slug ?? (await freeSlug(tx, slugFrom(given.title)));
        if (given.slug !== undefined && (await isSlugTakenFrom(tx, slug, null))) throw new SlugTaken();
        const article = Article.draft(newId(), slug, textWith(BLANK_TEXT, given), this.clock.now());
        article.takeReplyTerms(statedTerms(article, given, site, this.clock.now()));
        await this.shelf.add(tx, article, actor);
        return this.seen(article, site);
      }),
    );
  }

  /** Another text, another address, or other terms for replies. Throws ArticleMissing, RevisionStale, SlugTaken. */
  async change(slug: string, given: ArticleChangeDto, actor: Actor): Promise<EditorArticle> {
    return this.with(slug, async (tx, article, site) => {
      if (given.revision !== undefined && given.revision !== article.revision)
        throw new RevisionStale(article.revision);
      if (given.slug !== undefined && (await this.shelf.rename(tx, article, given.slug, this.clock.now()))) {
        await this.shelf.keep(tx, article);
        await this.shelf.tell(tx, article, actor, 'article.renamed', ARTICLE_RENAMED);
      }
      if (article.revise(textWith(article.text, given), this.clock.now())) {
        await this.shelf.keepRevision(tx, article, actor);
        await this.shelf.keep(tx, article);
        await this.shelf.tell(
          tx,
          article,
          actor,
          'article.revised',
          article.status === 'published' ? ARTICLE_REVISED : null,
        );
      }
      await this.replies.set(tx, article, statedTerms(article, given, site, this.clock.now()), site, actor);
    });
  }

  /** Publishes now, again if it had been withdrawn. Of a published article: nothing. Throws ArticleMissing. */
  async publish(slug: string, actor: Actor): Promise<EditorArticle> {
    return this.with(slug, async (tx, article) => {
      if (!article.publish(this.clock.now())) return;
      await this.shelf.keep(tx, article);
      await this.shelf.tell(tx, article, actor, 'article.published', ARTICLE_PUBLISHED);
    });
  }

  /** Throws ArticleMissing, ArticleNotPublished (a draft). */
  async withdraw(slug: string, actor: Actor): Promise<EditorArticle> {
    return this.with(slug, async (tx, article) => {
      if (article.status === 'draft') throw new ArticleNotPublished();
      if (!article.withdraw(this.clock.now())) return;
      await this.shelf.keep(tx, article);
      await this.shelf.tell(tx, article, actor, 'article.withdrawn', ARTICLE_WITHDRAWN);
    });
  }

  /** Whatever had closed it, its age and the number of its comments too. Throws ArticleMissing. */
  async openReplies(slug: string, actor: Actor): Promise<EditorArticle> {
    return this.with(slug, async (tx, article, site) => {
      await this.replies.set(tx, article, openedTerms(article.replyTerms, site), site, actor);
    });
  }

  /** Throws ArticleMissing. */
  async closeReplies(slug: string, actor: Actor): Promise<EditorArticle> {
    return this.with(slug, async (tx, article, site) => {
      await this.replies.set(tx, article, closedTerms(article.replyTerms), site, actor);
    });
  }

  /**
   * The slug, given or made from the title, is the identity: a new one is published, the same text again changes nothing,
   * another text is a revision. What a manuscript does not say stays as it was. A date in the future counts as now.
   */
  async publishManuscript(manuscript: Manuscript, actor: Actor): Promise<ShelvedManuscript> {
    const slug = manuscript.slug ?? slugFrom(manuscript.title);
    // Whoever comes second with a new slug finds it taken, and then goes on as with any known one.
    return whileSlugsAreTaken(() => this.db.transaction((tx) => this.takeManuscript(tx, slug, manuscript, actor)));
  }

  private async takeManuscript(
    tx: EntityManager,
    slug: string,
    manuscript: Manuscript,
    actor: Actor,
  ): Promise<ShelvedManuscript> {
    const now = this.clock.now();
    const date = manuscript.date && manuscript.date <= now ? manuscript.date : undefined;
    const article = (await this.shelf.lock(tx, slug)) ?? (await this.addDraft(tx, slug, manuscript, actor));

    const revised = article.revise(textWith(article.text, manuscript), now);
    if (revised) await this.shelf.keepRevision(tx, article, actor);
    const published = article.publish(date ?? now);
    const redated = date !== undefined && article.redate(date);
    if (!revised && !published && !redated) return { slug, outcome: 'unchanged' };

    await this.shelf.keep(tx, article);
    if (published) await this.shelf.tell(tx, article, actor, 'article.published', ARTICLE_PUBLISHED);
    else await this.shelf.tell(tx, article, actor, 'article.revised', ARTICLE_REVISED);
    return { slug, outcome: published ? 'published' : 'revised' };
  }

  private async addDraft(tx: EntityManager, slug: string, stated: StatedText, actor: Actor): Promise<Article> {
    const draft = Article.draft(newId(), slug, textWith(BLANK_TEXT, stated), this.clock.now());
    await this.shelf.add(tx, draft, actor);
    return draft;
  }

  private async with(
    slug: string,
    work: (tx: EntityManager, article: Article, site: SiteReplyTerms) => Promise<void>,
  ): Promise<EditorArticle> {
    const site = await this.siteReplies.terms();
    return this.db.transaction(async (tx) => {
      const article = await this.shelf.lock(tx, slug);
      if (!article) throw new ArticleMissing();
      await work(tx, article, site);
      return this.seen(article, site);
    });
  }

  private seen(article: Article, site: SiteReplyTerms): EditorArticle {
    return toEditorArticle(article, replyPolicyAt(this.clock.now(), article, site));
  }
}
