import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { NewTokenDto } from '../account/account.dto.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { StaffTokens } from './staff-tokens.service.js';

/** Tokens for programs, by programs. */
@Controller('api/v1/staff/tokens')
@May('manage-staff')
export class StaffTokensController {
  constructor(private readonly tokens: StaffTokens) {}

  @Get()
  @Header('cache-control', 'no-store')
  async list() {
    return { items: await this.tokens.json(), next: null };
  }

  @Post()
  @Header('cache-control', 'no-store')
  async issue(@Body(new InputPipe(NewTokenDto)) wanted: NewTokenDto, @CurrentActor() actor: Visitor) {
    const { id, token, role, name, expiresAt } = await this.tokens.issue(wanted, actor);
    return { id, token, name, role, expiresAt: expiresAt?.toISOString() ?? null };
  }

  @Delete(':id')
  @HttpCode(204)
  async revoke(@Param('id', IdPipe) id: string, @CurrentActor() actor: Visitor): Promise<void> {
    await this.tokens.revoke(id, actor);
  }
}
