import { Controller, Get, Param, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { type FastifyReply } from 'fastify';
import { minidenticon } from 'minidenticons';
import { NothingHere } from '../platform/http/refusals.js';
import { Public } from '../platform/http/route-access.js';

/** Muted, so that faces do not outshout words; dark enough for white paper and light enough for black. */
const saturation = 38;
const lightness = 52;

/** Draws an avatar from its address alone: the same for ever, and nothing is looked up. */
@Controller('avatars')
export class AvatarsController {
  @Public()
  @RouteConfig({ admission: 'exempt' })
  @Get(':file')
  draw(@Param('file') file: string, @Res() reply: FastifyReply) {
    const print = /^([0-9a-f]{16})\.svg$/.exec(file)?.[1];
    if (print === undefined) throw new NothingHere();
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('image/svg+xml')
      .send(minidenticon(print, saturation, lightness));
  }
}
