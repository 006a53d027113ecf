import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { ArticleQueries } from '../article/article.queries.js';
import { clientKeyOf } from '../platform/http/client-address.js';
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
  async challenge(@Param('slug') slug: string, @Req() request: FastifyRequest) {
    await this.proofs.admit(clientKeyOf(request));
    const { id } = await this.articles.forReplies(slug);
    const { parameters, signature } = await this.proofs.challenge(id);
    return { parameters, signature };
  }
}
