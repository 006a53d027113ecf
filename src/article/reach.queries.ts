import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { InvalidInput } from '../platform/domain-error.js';
import { ArticleMissing } from './article.errors.js';

/**
 * SQL that is true where the article (an expression for its id) is within reach of the actor (one for theirs: `actor.id`). Who is
 * not limited reaches everything; so does the operator, who has no id. This is the only place that says so: every question about
 * comments on behalf of staff carries this condition. The views are in migration LimitModerators.
 */
export function withinReach(article: string, actor: string): string {
  return `(not exists (select from reach_limits where actor_id = ${actor}::uuid)
    or ${article} in (select article_id from articles_in_reach where actor_id = ${actor}::uuid))`;
}

const unknownArticle = {
  field: 'articles',
  code: 'unknown-article',
  message: 'Articles: one of these leads to no article. Give the last part of its address.',
};

/** Which articles are anybody's business. */
@Injectable()
export class Reach {
  constructor(private readonly db: DataSource) {}

  /** Of these slugs, also former ones. Throws InvalidInput (field `articles`) for one that leads nowhere. */
  async idsOf(slugs: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ slug: string; id: string }[]>(
      `select slug, id from articles where slug = any ($1) union all select slug, article_id from former_slugs where slug = any ($1)`,
      [slugs],
    );
    const ids = new Map(rows.map(({ slug, id }) => [slug, id]));
    const unknown = slugs.some((slug) => !ids.has(slug));
    if (unknown) throw new InvalidInput([unknownArticle]);
    return [...new Set(ids.values())];
  }

  /** As they are now. */
  async slugsOf(ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ slug: string }[]>(
      'select slug from articles where id = any ($1) order by slug',
      [ids],
    );
    return rows.map(({ slug }) => slug);
  }

  /** Throws ArticleMissing: what is out of reach is not there. */
  async assertArticle(actor: Pick<Actor, 'id'>, slug: string): Promise<void> {
    const rows = await this.db.query<unknown[]>(
      `select 1 from articles
        where id in (select id from articles where slug = $1 union all select article_id from former_slugs where slug = $1)
          and ${withinReach('id', '$2')}`,
      [slug.normalize('NFC'), actor.id],
    );
    if (rows.length === 0) throw new ArticleMissing();
  }

  /** Of these members, those who reach it; by article. */
  async reaching(
    staffIds: readonly string[],
    articleIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.db.query<{ article: string; member: string }[]>(
      `select a.id as article, member.id as member from unnest($1::uuid[]) as member (id), articles a
        where a.id = any($2) and ${withinReach('a.id', 'member.id')}`,
      [staffIds, articleIds],
    );
    const byArticle = Map.groupBy(rows, ({ article }) => article);
    return new Map([...byArticle].map(([id, found]) => [id, found.map(({ member }) => member)]));
  }
}
