import { Body, Controller, Get, Header, Put } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { type Actor } from '../platform/audit/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { ChooseNoticesDto } from './notices.dto.js';
import { Notices } from './notices.service.js';

/** How whoever asks hears of what waits. */
@Controller('api/v1/staff/notices')
@May('decide')
export class NoticesController {
  constructor(private readonly notices: Notices) {}

  @Get()
  @Header('cache-control', 'no-store')
  async read(@CurrentActor() actor: Actor) {
    return { how: await this.notices.chosen(actor) };
  }

  @Put()
  async choose(@Body(new InputPipe(ChooseNoticesDto)) { how }: ChooseNoticesDto, @CurrentActor() actor: Actor) {
    const { was } = await this.notices.choose(actor, how);
    return { how, was };
  }
}
