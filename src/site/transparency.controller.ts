import { Controller, Get, Header, Headers, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { TransparencyQueries } from '../moderation/transparency.queries.js';
import { toTransparencyJson } from '../moderation/transparency.view.js';
import { Public } from '../platform/http/route-access.js';
import { languageNamed } from './messages/messages.js';
import { preferredLanguage } from './preferred-language.js';
import { Sites } from './sites.js';
import { transparencyPage } from './transparency-page.js';

const cached = 'public, max-age=0, s-maxage=60';

/** What becomes of replies here, for everybody, where the publisher opened it. */
@Controller()
@Public()
export class TransparencyController {
  constructor(
    private readonly figures: TransparencyQueries,
    private readonly sites: Sites,
  ) {}

  @Get('transparency')
  async show(
    @Query('lang') lang: unknown,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    const language = (typeof lang === 'string' ? languageNamed(lang) : null) ?? preferredLanguage(acceptLanguage);
    const transparency = await this.figures.read();
    return reply
      .header('cache-control', cached)
      .header('vary', 'accept-language')
      .type('text/html; charset=utf-8')
      .send(transparencyPage(await this.sites.site(), { language, transparency }));
  }

  @Get('api/v1/transparency')
  @Header('cache-control', cached)
  async read() {
    return toTransparencyJson(await this.figures.read());
  }
}
