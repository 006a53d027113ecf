import { Controller, Get, Header, Query } from '@nestjs/common';
import { AuditQueries } from '../platform/audit/audit-queries.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { Roles } from '../platform/http/route-access.js';
import { LogQueryDto } from './moderation.dto.js';
import { toLogItem } from './moderation.view.js';

/** What staff did, for programs. */
@Controller('api/v1/moderation/log')
@Roles('moderator')
export class ModerationLogController {
  constructor(private readonly record: AuditQueries) {}

  @Get()
  @Header('cache-control', 'no-store')
  async log(@Query(new InputPipe(LogQueryDto)) { limit, after }: LogQueryDto) {
    const { items, next } = await this.record.deeds(limit, after);
    return { items: items.map(toLogItem), next };
  }
}
