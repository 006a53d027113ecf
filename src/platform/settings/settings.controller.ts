import { Body, Controller, Get, Header, Param, Put } from '@nestjs/common';
import { type Actor } from '../audit/actor.js';
import { CurrentActor } from '../http/current-actor.js';
import { InputPipe } from '../http/input-pipe.js';
import { RoleFor } from '../http/route-access.js';
import { SettingValueDto } from './setting.dto.js';
import { toSettingView } from './setting.view.js';
import { Settings } from './settings.js';

/** Read-only hides from the pipe that this is a form's kind of object: an empty text is a value here, not a missing one. */
const Value = new InputPipe(SettingValueDto.readonly());

/** What the publisher decides, for programs. */
@Controller('api/v1/settings')
@RoleFor('change-settings', 'admin')
export class SettingsController {
  constructor(private readonly settings: Settings) {}

  @Get()
  @Header('cache-control', 'no-store')
  async list() {
    const values = await this.settings.values();
    return { items: values.map(({ setting, value }) => toSettingView(setting, value)), next: null };
  }

  @Put(':key')
  async change(@Param('key') key: string, @Body(Value) { value }: SettingValueDto, @CurrentActor() actor: Actor) {
    const written = value === null ? this.settings.reset(key, actor) : this.settings.change(key, value, actor);
    const { setting, value: now } = await written;
    return toSettingView(setting, now);
  }
}
