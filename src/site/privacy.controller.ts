import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CheckerQueries } from '../comment/checker.queries.js';
import { ReplyFormQueries } from '../comment/reply-form.queries.js';
import { Public } from '../platform/http/route-access.js';
import { languageNamed } from './messages/messages.js';
import { preferredLanguage } from './preferred-language.js';
import { privacyPage } from './privacy-page.js';
import { Sites } from './sites.js';

/** What is kept about a reply, in the language that was asked for, or else in the reader's own. */
@Controller('privacy')
@Public()
export class PrivacyController {
  constructor(
    private readonly replies: ReplyFormQueries,
    private readonly checker: CheckerQueries,
    private readonly sites: Sites,
  ) {}

  @Get()
  async show(
    @Query('lang') lang: unknown,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    const language = (typeof lang === 'string' ? languageNamed(lang) : null) ?? preferredLanguage(acceptLanguage);
    const checker = await this.checker.sees();
    return reply
      .header('cache-control', 'public, max-age=0, s-maxage=60')
      .header('vary', 'accept-language')
      .type('text/html; charset=utf-8')
      .send(privacyPage(await this.sites.site(), { language, kept: await this.replies.keptDays(), checker }));
  }
}
