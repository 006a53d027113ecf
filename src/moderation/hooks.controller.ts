import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { type Actor } from '../platform/audit/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { HookCalls } from './hook-calls.service.js';
import { AddHookDto, ChangeHookDto, DeliveriesQueryDto } from './hooks.dto.js';
import { HookQueries } from './hooks.queries.js';
import { Hooks } from './hooks.service.js';
import { toDeliveryJson, toHookJson } from './hooks.view.js';

/** Which programs elsewhere are called, and how that went. */
@Controller('api/v1/moderation/hooks')
@May('run-web-hooks')
export class HooksController {
  constructor(
    private readonly queries: HookQueries,
    private readonly hooks: Hooks,
    private readonly calls: HookCalls,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async all() {
    return { items: (await this.queries.all()).map(toHookJson), next: null };
  }

  @Post()
  @Header('cache-control', 'no-store')
  async add(@Body(new InputPipe(AddHookDto)) wanted: AddHookDto, @CurrentActor() actor: Actor) {
    const { hook, secret } = await this.hooks.add(actor, wanted);
    return { ...toHookJson(hook), secret };
  }

  @Put(':id')
  async change(
    @Param('id', IdPipe) id: string,
    @Body(new InputPipe(ChangeHookDto)) wanted: ChangeHookDto,
    @CurrentActor() actor: Actor,
  ) {
    return toHookJson((await this.hooks.change(actor, id, wanted)).hook);
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.hooks.remove(actor, id);
  }

  @Post(':id/restoration')
  @HttpCode(200)
  async putBack(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor) {
    return toHookJson(await this.hooks.putBack(actor, id));
  }

  @Post(':id/tests')
  @HttpCode(202)
  async test(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor) {
    await this.calls.test(actor, id);
    return { waiting: true };
  }

  @Get(':id/deliveries')
  @Header('cache-control', 'no-store')
  async deliveries(
    @Param('id', IdPipe) id: string,
    @Query(new InputPipe(DeliveriesQueryDto)) { limit, after }: DeliveriesQueryDto,
  ) {
    const { items, next } = await this.queries.deliveries(id, limit, after);
    return { items: items.map(toDeliveryJson), next };
  }

  @Post(':id/deliveries/:delivery/attempts')
  @HttpCode(202)
  async redeliver(
    @Param('id', IdPipe) id: string,
    @Param('delivery', IdPipe) delivery: string,
    @CurrentActor() actor: Actor,
  ) {
    await this.calls.redeliver(actor, id, delivery);
    return { waiting: true };
  }
}
