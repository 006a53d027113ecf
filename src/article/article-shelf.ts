import { Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { databaseFault } from '../platform/http/postgres-errors.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { Article, SLUG_KEY } from './article.entity.js';
import { SlugTaken } from './article.errors.js';
import { ArticleRevision } from './article-revision.entity.js';
import { FormerSlug } from './former-slug.entity.js';
import { isSlug, numberedSlug } from './slug.js';

/** Where articles stand: the rows that belong together, written inside the caller's transaction. */
@Injectable()
export class ArticleShelf {
  constructor(
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** The article, also by a slug that it had before, locked so that two editors cannot both change it; null when there is none. */
  async lock(tx: EntityManager, slug: string): Promise<Article | null> {
    const composed = slug.normalize('NFC');
    if (!isSlug(composed)) return null;
    const lock = { mode: 'pessimistic_write' } as const;
    const article = await tx.findOne(Article, { where: { slug: composed }, lock });
    if (article) return article;
    const former = await tx.findOneBy(FormerSlug, { slug: composed });
    return former ? tx.findOne(Article, { where: { id: former.articleId }, lock }) : null;
  }

  /** Another address; the one before leads here for ever. The article is locked. Throws SlugTaken. */
  async rename(tx: EntityManager, article: Article, slug: string, now: Date): Promise<boolean> {
    if (slug === article.slug) return false;
    if (await isSlugTakenFrom(tx, slug, article.id)) throw new SlugTaken();
    await tx.delete(FormerSlug, { slug });
    await tx.insert(FormerSlug, { slug: article.slug, articleId: article.id, leftAt: now });
    article.slug = slug;
    return true;
  }

  /** Fails on the constraint SLUG_KEY when somebody else was first: see `whileSlugsAreTaken`. */
  async add(tx: EntityManager, article: Article, actor: Actor): Promise<void> {
    await tx.insert(Article, article);
    await this.keepRevision(tx, article, actor);
    await this.tell(tx, article, actor, 'article.created', null);
  }

  async keep(tx: EntityManager, article: Article): Promise<void> {
    await tx.save(Article, article);
  }

  async keepRevision(tx: EntityManager, article: Article, actor: Actor): Promise<void> {
    await tx.insert(ArticleRevision, {
      articleId: article.id,
      revision: article.revision,
      title: article.title,
      excerpt: article.excerpt,
      format: article.format,
      source: article.source,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      createdAt: article.updatedAt,
    });
  }

  /** The record of who did it, and the message to whom it concerns. Returns the number in the record. */
  async tell(
    tx: EntityManager,
    article: Article,
    actor: Actor,
    action: string,
    message: string | null,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<string> {
    const detail = { slug: article.slug, revision: article.revision, ...more };
    const act = await this.audit.recordAct(tx, {
      actor,
      action,
      subjectKind: 'article',
      subjectId: article.id,
      detail,
    });
    if (message !== null) await this.outbox.put(tx, message, { articleId: article.id });
    return act;
  }
}

/** The first of `tide`, `tide-2`, `tide-3`, … that no article has at this moment. */
export async function freeSlug(tx: EntityManager, slug: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const candidate = numberedSlug(slug, n);
    if (!(await isSlugTakenFrom(tx, candidate, null))) return candidate;
  }
}

/** By another article than this one, now or formerly. */
export async function isSlugTakenFrom(tx: EntityManager, slug: string, articleId: string | null): Promise<boolean> {
  const others = articleId === null ? { slug } : { slug, id: Not(articleId) };
  const formerly = articleId === null ? { slug } : { slug, articleId: Not(articleId) };
  return (await tx.existsBy(Article, others)) || (await tx.existsBy(FormerSlug, formerly));
}

/** Each round lets at least one of those who want a slug through, and no more of them run at once than there are connections. */
const MOST_ROUNDS = 20;

/** Runs the whole transaction anew when another one took its slug between the look and the insert. */
export async function whileSlugsAreTaken<T>(transaction: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (round === MOST_ROUNDS || !isSlugTaken(error)) throw error;
    }
  }
}

function isSlugTaken(error: unknown): boolean {
  return databaseFault(error)?.constraint === SLUG_KEY;
}
