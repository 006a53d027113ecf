import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { databaseFault } from '../platform/http/postgres-errors.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { Article, SLUG_KEY } from './article.entity.js';
import { ArticleRevision } from './article-revision.entity.js';
import { isSlug, numberedSlug } from './slug.js';

/** Where articles stand: the rows that belong together, written inside the caller's transaction. */
@Injectable()
export class ArticleShelf {
  constructor(
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** The article, locked so that two editors cannot both change it; null when there is none. */
  async lock(tx: EntityManager, slug: string): Promise<Article | null> {
    const composed = slug.normalize('NFC');
    if (!isSlug(composed)) return null;
    return tx.findOne(Article, { where: { slug: composed }, lock: { mode: 'pessimistic_write' } });
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

  /** The record of who did it, and the message to whom it concerns. */
  async tell(tx: EntityManager, article: Article, actor: Actor, action: string, message: string | null): Promise<void> {
    const detail = { slug: article.slug, revision: article.revision };
    await this.audit.record(tx, { actor, action, subjectKind: 'article', subjectId: article.id, detail });
    if (message !== null) await this.outbox.put(tx, message, { articleId: article.id });
  }
}

/** The first of `tide`, `tide-2`, `tide-3`, … that no article has at this moment. */
export async function freeSlug(tx: EntityManager, slug: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const candidate = numberedSlug(slug, n);
    if (!(await tx.existsBy(Article, { slug: candidate }))) return candidate;
  }
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
