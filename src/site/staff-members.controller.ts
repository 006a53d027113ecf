import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { InviteDto, WorkDto } from '../account/account.dto.js';
import { AccountQueries } from '../account/account.queries.js';
import { OpenSessions, toSessionJson } from '../account/open-sessions.service.js';
import { StaffService } from '../account/staff.service.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { StaffMembers, toLinkJson, toMemberJson } from './staff-members.service.js';

/** Who works here, for programs. */
@Controller('api/v1/staff/members')
@May('manage-staff')
export class StaffMembersController {
  constructor(
    private readonly queries: AccountQueries,
    private readonly members: StaffMembers,
    private readonly staff: StaffService,
    private readonly sessions: OpenSessions,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async list() {
    const all = await this.queries.staff();
    const members = await Promise.all(all.map(({ id }) => this.members.member(id)));
    return { items: members.map(toMemberJson), next: null };
  }

  @Post()
  @Header('cache-control', 'no-store')
  async invite(@Body(new InputPipe(InviteDto)) somebody: InviteDto, @CurrentActor() actor: Visitor) {
    return toLinkJson(await this.members.invite(somebody, actor));
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  async one(@Param('id', IdPipe) id: string) {
    return toMemberJson(await this.members.member(id));
  }

  @Patch(':id')
  async setWork(
    @Param('id', IdPipe) id: string,
    @Body(new InputPipe(WorkDto)) work: WorkDto,
    @CurrentActor() actor: Visitor,
  ) {
    await this.members.setWork(id, work, actor);
    return toMemberJson(await this.members.member(id));
  }

  @Post(':id/disabling')
  @HttpCode(200)
  async disable(@Param('id', IdPipe) id: string, @CurrentActor() actor: Visitor) {
    await this.staff.disable(id, actor);
    return toMemberJson(await this.members.member(id));
  }

  @Post(':id/reset')
  @Header('cache-control', 'no-store')
  async reset(@Param('id', IdPipe) id: string, @CurrentActor() actor: Visitor) {
    return toLinkJson(await this.members.reset(id, actor));
  }

  @Post(':id/return')
  @Header('cache-control', 'no-store')
  async letBackIn(@Param('id', IdPipe) id: string, @CurrentActor() actor: Visitor) {
    return toLinkJson(await this.members.letBackIn(id, actor));
  }

  @Get(':id/sessions')
  @Header('cache-control', 'no-store')
  async sessionsOf(@Param('id', IdPipe) id: string) {
    await this.queries.member(id);
    const sessions = await this.sessions.of(id);
    return { items: sessions.map((session) => toSessionJson(session, null)), next: null };
  }

  @Delete(':id/sessions')
  @HttpCode(204)
  async signOut(@Param('id', IdPipe) id: string, @CurrentActor() actor: Visitor): Promise<void> {
    await this.queries.member(id);
    await this.sessions.endAll(actor, id);
  }
}
