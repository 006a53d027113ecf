import { Body, Controller, Delete, Get, Header, Param, Post, Query } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { BansQueryDto, SetBanDto } from '../comment/bans.dto.js';
import { BanQueries } from '../comment/bans.queries.js';
import { Bans } from '../comment/bans.service.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { toBanJson } from './bans.view.js';

/** Whose replies are not wanted, for programs. */
@Controller('api/v1/moderation/bans')
@May('ban')
export class BansController {
  constructor(
    private readonly queries: BanQueries,
    private readonly bans: Bans,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async list(@Query(new InputPipe(BansQueryDto)) query: BansQueryDto, @CurrentActor() staff: Visitor) {
    const { items, next } = await this.queries.page(staff, query);
    return { items: items.map(toBanJson), next };
  }

  @Post()
  async set(@Body(new InputPipe(SetBanDto)) wish: SetBanDto, @CurrentActor() staff: Visitor) {
    return toBanJson(await this.bans.set(staff, wish));
  }

  @Get(':ban')
  @Header('cache-control', 'no-store')
  async one(@Param('ban', IdPipe) ban: string, @CurrentActor() staff: Visitor) {
    return toBanJson(await this.queries.one(staff, ban));
  }

  /** It stays on the list for a while, so that this can be taken back. */
  @Delete(':ban')
  async lift(@Param('ban', IdPipe) ban: string, @CurrentActor() staff: Visitor) {
    return toBanJson(await this.bans.lift(staff, ban));
  }

  /** Takes the lifting back. */
  @Post(':ban/restorations')
  async putBack(@Param('ban', IdPipe) ban: string, @CurrentActor() staff: Visitor) {
    return toBanJson(await this.bans.putBack(staff, ban));
  }
}
