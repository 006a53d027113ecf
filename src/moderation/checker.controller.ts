import { Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { CheckerQueries } from '../comment/checker.queries.js';
import { toCheckerJson } from './checker.view.js';

/** How the outside checker stands, for programs. */
@Controller('api/v1/moderation/rules/checker')
@May('read-the-rules')
export class CheckerController {
  constructor(private readonly checker: CheckerQueries) {}

  @Get()
  @Header('cache-control', 'no-store')
  async read() {
    return toCheckerJson(await this.checker.state());
  }

  @Post('trials')
  @May('change-the-rules')
  @HttpCode(200)
  async ask() {
    const { works, fault } = await this.checker.trial();
    return { works, fault };
  }
}
