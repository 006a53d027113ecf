import { Controller, Get, Header } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { ClassifierQueries } from '../comment/classifier.queries.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { type Visitor } from '../platform/http/visitors.js';
import { rulesClassifierPage } from './rules-classifier-page.js';
import { Sites } from './sites.js';

@Controller('moderation/rules/classifier')
@May('read-the-rules')
export class RulesClassifierController {
  constructor(
    private readonly classifier: ClassifierQueries,
    private readonly sites: Sites,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async read(@CurrentActor() staff: Visitor) {
    const [site, state] = await Promise.all([this.sites.site(), this.classifier.state()]);
    return rulesClassifierPage(site, { staff, state });
  }
}
