import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { Reach } from '../article/reach.queries.js';
import { CommentReach } from '../comment/comment-reach.queries.js';
import { isId } from '../platform/ids.js';
import { type Visitor } from '../platform/http/visitors.js';

const aboutComment = /^(?:\/api\/v1)?\/moderation\/comments\/:id(?:\/|$)/;
const aboutArticle = /^(?:\/api\/v1)?\/moderation\/articles\/:slug(?:\/|$)/;

/**
 * Asked before every route: for somebody who is limited, a comment or an article that they do not reach is not there, whatever is
 * asked about it and whatever comes along.
 */
@Injectable()
export class ReachGuard implements CanActivate {
  constructor(
    private readonly comments: CommentReach,
    private readonly articles: Reach,
  ) {}

  /** Throws CommentMissing, ArticleMissing. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor: Visitor | null }>();
    const { actor, routeOptions, params } = request;
    if (!actor?.limited) return true;
    const { id, slug } = params as { id?: string; slug?: string };
    const route = routeOptions.url ?? '';
    // What is no id at all is for the route's own pipe to refuse.
    if (aboutComment.test(route) && id !== undefined && isId(id)) await this.comments.assert(actor, id);
    if (aboutArticle.test(route) && slug !== undefined) await this.articles.assertArticle(actor, slug);
    return true;
  }
}
