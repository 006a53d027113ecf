import { Body, Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { clientKeyOf } from '../platform/http/client-address.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { Public } from '../platform/http/route-access.js';
import { RecordShareDto } from './share.dto.js';
import { ShareQueries } from './share.queries.js';
import { type Sharer, ShareService } from './share.service.js';
import { type RecordedShare, type ShareSheet } from './share.view.js';

/** Sharing for programs. */
@Controller('api/v1/articles')
@Public()
export class SharesController {
  constructor(
    private readonly service: ShareService,
    private readonly queries: ShareQueries,
  ) {}

  @Get(':slug/share')
  @Header('cache-control', 'public, max-age=60')
  sheet(@Param('slug') slug: string): Promise<ShareSheet> {
    return this.queries.shareSheet(slug);
  }

  /** 200 and not 201: the link was there, only a counter moves. */
  @Post(':slug/shares')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  record(
    @Param('slug') slug: string,
    @Body(new InputPipe(RecordShareDto)) share: RecordShareDto,
    @Req() request: FastifyRequest,
  ): Promise<RecordedShare> {
    return this.service.recordShare(slug, share, sharerOf(request));
  }
}

function sharerOf(request: FastifyRequest): Sharer {
  return { client: clientKeyOf(request), crossSite: request.headers['sec-fetch-site'] === 'cross-site' };
}
