import { Controller, Get, Header, Param } from '@nestjs/common';
import { Public } from '../platform/http/route-access.js';
import { ShortLinks } from './short-links.service.js';

/** A code never means anything else, so neither does its picture. */
const forEver = 'public, max-age=31536000, immutable';

/** Short links for paper. */
@Controller('s/:code')
@Public()
export class QrCodesController {
  constructor(private readonly links: ShortLinks) {}

  @Get('qr.svg')
  @Header('content-type', 'image/svg+xml; charset=utf-8')
  @Header('cache-control', forEver)
  @Header('x-robots-tag', 'noindex')
  svg(@Param('code') code: string): Promise<string | Buffer> {
    return this.links.qrCode(code, 'svg');
  }

  @Get('qr.png')
  @Header('content-type', 'image/png')
  @Header('cache-control', forEver)
  @Header('x-robots-tag', 'noindex')
  png(@Param('code') code: string): Promise<string | Buffer> {
    return this.links.qrCode(code, 'png');
  }
}
