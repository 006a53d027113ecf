import { Controller, Get, Header, Query } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { Clock } from '../platform/clock.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { StatisticsQueryDto, windowIn } from './statistics.dto.js';
import { StatisticsQueries } from './statistics.queries.js';
import { toStatisticsJson } from './statistics.view.js';

/** How the desk does, for programs. */
@Controller('api/v1/moderation/statistics')
@May('read-statistics')
export class StatisticsController {
  constructor(
    private readonly statistics: StatisticsQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async read(@Query(new InputPipe(StatisticsQueryDto)) query: StatisticsQueryDto, @CurrentActor() staff: Visitor) {
    return toStatisticsJson(await this.statistics.within(staff, windowIn(query, this.clock.now())));
  }
}
