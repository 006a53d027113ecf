import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { type FastifyReply } from 'fastify';
import { NoticesOff } from '../moderation/notices-off.service.js';
import { NothingHere } from '../platform/http/refusals.js';
import { Public } from '../platform/http/route-access.js';
import { noticesOffPage } from './staff-notices-off-page.js';
import { Sites } from './sites.js';

/**
 * The way out that stands in every letter to staff (RFC 8058). The link is the key, and ends letters only. GET shows, POST acts: a
 * mail program posts by itself when its reader asks it to, a scanner that follows links ends nothing.
 */
@Controller('notices/:id/off/:token')
@Public()
export class NoticesOffController {
  constructor(
    private readonly off: NoticesOff,
    private readonly sites: Sites,
  ) {}

  @Get()
  @RouteConfig({ secretAddress: true })
  async ask(@Param('id') id: string, @Param('token') token: string, @Res() reply: FastifyReply) {
    if (!this.off.opens(id, token)) throw new NothingHere();
    return privately(reply).send(noticesOffPage(await this.sites.site(), { action: this.off.path(id, token) }));
  }

  @Post()
  @RouteConfig({ secretAddress: true, ignoresBody: true })
  async end(@Param('id') id: string, @Param('token') token: string, @Res() reply: FastifyReply) {
    if (!(await this.off.end(id, token))) throw new NothingHere();
    return privately(reply).send(noticesOffPage(await this.sites.site(), { action: null }));
  }
}

function privately(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex').type('text/html; charset=utf-8');
}
