import { Controller, Get, Header, Param } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { Public } from '../platform/http/route-access.js';
import { ProofOfWork } from './proof-of-work.service.js';

/** Work for the page's script, where the publisher asks for some. */
@Controller('api/v1/articles/:slug/challenge')
@Public()
export class ChallengesController {
  constructor(
    private readonly articles: ArticleQueries,
    private readonly proofs: ProofOfWork,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async challenge(@Param('slug') slug: string) {
    const { id } = await this.articles.forReplies(slug);
    const { parameters, signature } = await this.proofs.challenge(id);
    return { parameters, signature };
  }
}
