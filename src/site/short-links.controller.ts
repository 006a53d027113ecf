import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Public } from '../platform/http/route-access.js';
import { ShortLinks } from '../share/short-links.service.js';
import { shareInspectPage } from './share-inspect-page.js';
import { shortLinkRedirect } from './short-link-redirect.js';
import { Sites } from './sites.js';

/** Short links. The answer is the same for people and for whatever fetches a preview. */
@Controller('s')
@Public()
export class ShortLinksController {
  constructor(
    private readonly links: ShortLinks,
    private readonly sites: Sites,
  ) {}

  /** `+` behind the code asks where the link leads instead of going there. */
  @Get(':code')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('x-robots-tag', 'noindex')
  async open(
    @Param('code') typed: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return typed.endsWith('+') ? this.inspect(typed.slice(0, -1)) : this.redirect(typed, request, reply);
  }

  private async inspect(typed: string): Promise<string> {
    return shareInspectPage(await this.sites.site(), await this.links.inspect(typed));
  }

  /** 302: a permanent redirect would be remembered by browsers, and the next arrival not counted. */
  private async redirect(typed: string, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const { article } = await this.links.follow(typed, request);
    reply.code(302).header('location', article.url).header('link', `<${article.url}>; rel="canonical"`);
    return shortLinkRedirect(article);
  }
}
