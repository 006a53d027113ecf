import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { everything, within } from '../comment/search/queue-query.view.js';
import { type Actor } from '../platform/audit/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { ActsAbout } from './acts-about.queries.js';
import { Decisions } from './decisions.service.js';
import { DecideDto, QueueQueryDto } from './moderation.dto.js';
import { toQueueItem, toWholeQueueItem } from './moderation.view.js';
import { QueueQueries } from './queue.queries.js';

/** What the moderators' page can do, for programs. */
@Controller('api/v1/moderation')
@May('decide')
export class ModerationController {
  constructor(
    private readonly queue: QueueQueries,
    private readonly decisions: Decisions,
    private readonly acts: ActsAbout,
    private readonly origin: PublicOrigin,
  ) {}

  @Get('comments')
  @Header('cache-control', 'no-store')
  async comments(
    @Query(new InputPipe(QueueQueryDto)) { status, q, limit, after }: QueueQueryDto,
    @CurrentActor() actor: Actor,
  ) {
    const { items, next, searchedTo } = await this.queue.page(actor, within(q ?? everything, status), limit, after);
    return {
      items: items.map((row) => toQueueItem(row, (path) => this.origin.url(path))),
      next,
      searchedTo: searchedTo?.toISOString() ?? null,
    };
  }

  @Get('counts')
  @Header('cache-control', 'no-store')
  counts(@CurrentActor() actor: Actor) {
    return this.queue.counts(actor);
  }

  @Get('comments/:id')
  @Header('cache-control', 'no-store')
  async comment(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor) {
    const [row, versions] = await Promise.all([this.queue.row(actor, id), this.queue.earlierVersions(id)]);
    return toWholeQueueItem(row, versions, await this.acts.lines(row.comment), (path) => this.origin.url(path));
  }

  @Post('comments/:id/decisions')
  decide(
    @Param('id', IdPipe) id: string,
    @Body(new InputPipe(DecideDto)) decision: DecideDto,
    @CurrentActor() actor: Actor,
  ) {
    return this.decisions.decide(actor, id, decision);
  }
}
