import { Controller, Get, Header, Query } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { AuditChain } from '../platform/audit/audit-chain.js';
import { AuditQueries } from '../platform/audit/audit-queries.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { LogQueryDto } from './moderation.dto.js';
import { toLogItem } from './moderation.view.js';

/** What staff did, for programs. Who is limited sees their own deeds. */
@Controller('api/v1/moderation/log')
@May('read-the-log')
export class ModerationLogController {
  constructor(
    private readonly record: AuditQueries,
    private readonly chain: AuditChain,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async log(@Query(new InputPipe(LogQueryDto)) { limit, after }: LogQueryDto, @CurrentActor() actor: Visitor) {
    const { items, next } = await this.record.deeds(limit, after, actor.limited ? actor.id : undefined);
    return { items: items.map(toLogItem), next };
  }

  @Get('head')
  @Header('cache-control', 'no-store')
  async head() {
    return { head: await this.chain.head() };
  }
}
