import { Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { may, May } from '../account/abilities.js';
import { CheckerQueries } from '../comment/checker.queries.js';
import { type CheckerTrial } from '../comment/rules.view.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { type Visitor } from '../platform/http/visitors.js';
import { rulesCheckerPage } from './rules-checker-page.js';
import { Sites } from './sites.js';

const html = 'text/html; charset=utf-8';

@Controller('moderation/rules/checker')
@May('read-the-rules')
export class RulesCheckerController {
  constructor(
    private readonly checker: CheckerQueries,
    private readonly sites: Sites,
  ) {}

  @Get()
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  read(@CurrentActor() staff: Visitor) {
    return this.page(staff, null);
  }

  @Post('trials')
  @May('change-the-rules')
  @HttpCode(200)
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async ask(@CurrentActor() staff: Visitor) {
    return this.page(staff, await this.checker.trial());
  }

  private async page(staff: Visitor, trial: CheckerTrial | null): Promise<string> {
    const [site, state] = await Promise.all([this.sites.site(), this.checker.state()]);
    return rulesCheckerPage(site, { staff, state, mayAsk: may(staff.role, 'change-the-rules'), trial });
  }
}
