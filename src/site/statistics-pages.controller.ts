import { Controller, Get, Header, Query } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { StatisticsQueryDto, windowIn } from '../moderation/statistics.dto.js';
import { StatisticsQueries } from '../moderation/statistics.queries.js';
import { Clock } from '../platform/clock.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { moderationStatisticsPage } from './moderation-statistics-page.js';
import { Sites } from './sites.js';

/** How the desk does. */
@Controller('moderation/statistics')
@May('read-statistics')
export class StatisticsPagesController {
  constructor(
    private readonly statistics: StatisticsQueries,
    private readonly sites: Sites,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async show(@Query(new InputPipe(StatisticsQueryDto)) query: StatisticsQueryDto, @CurrentActor() staff: Visitor) {
    const now = this.clock.now();
    const statistics = await this.statistics.within(staff, windowIn(query, now));
    return moderationStatisticsPage(await this.sites.site(), { staff, now, statistics });
  }
}
