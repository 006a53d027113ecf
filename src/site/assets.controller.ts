import { Controller, Get, Param, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { NothingHere } from '../platform/http/refusals.js';
import { Public } from '../platform/http/route-access.js';
import { assets } from './assets.js';

/** What pages refer to. The name changes with the content, so it may be kept for ever. */
@Controller()
@Public()
export class AssetsController {
  @Get('assets/:name')
  asset(@Param('name') name: string, @Res() reply: FastifyReply) {
    const asset = Object.values(assets).find(({ path }) => path === `/assets/${name}`);
    if (!asset) throw new NothingHere();
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type(asset.contentType)
      .send(asset.bytes);
  }
}
