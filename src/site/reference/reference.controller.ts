import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../../platform/http/route-access.js';
import { Sites } from '../sites.js';
import { openApiDocument } from './document.js';
import { referencePage } from './reference-page.js';

/** What programs can do here, for machines and for people. It changes with the version only. */
@Controller('api')
@Public()
export class ReferenceController {
  constructor(private readonly sites: Sites) {}

  @Get('v1/openapi.json')
  @Header('cache-control', 'public, max-age=300')
  document() {
    return openApiDocument();
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'public, max-age=60')
  async page() {
    return referencePage(await this.sites.site());
  }
}
