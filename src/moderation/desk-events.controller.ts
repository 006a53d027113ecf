import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { May } from '../account/abilities.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { LiveDesk } from './live-desk.js';
import { DeskEventsQueryDto } from './moderation.dto.js';

/** What happens at the desk, as it happens. A stream waits at no door: it would keep its place for as long as it lasts. */
@Controller('api/v1/moderation/events')
@May('decide')
export class DeskEventsController {
  constructor(private readonly desk: LiveDesk) {}

  @RouteConfig({ admission: 'exempt', unattended: true })
  @Get()
  follow(
    @Query(new InputPipe(DeskEventsQueryDto)) { since }: DeskEventsQueryDto,
    @Headers('last-event-id') lastEventId: string | undefined,
    @CurrentActor() member: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.desk.follow(member, lastEventId || since, request, reply);
  }
}
