import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { May } from '../account/abilities.js';
import { InviteDto, WorkDto } from '../account/account.dto.js';
import { OpenSessions } from '../account/open-sessions.service.js';
import { StaffService } from '../account/staff.service.js';
import { DomainError } from '../platform/domain-error.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { memberPath, withQuery } from './addresses.js';
import { formFields } from './rules-form.js';
import { StaffMembers } from './staff-members.service.js';
import { StaffPeoplePages } from './staff-people-pages.js';
import { type PersonDeed, personDeeds } from './staff-person-page.js';
import { typedInvitation, typedWork, workIn } from './staff-typed-work.js';

const DoneDto = z.strictObject({ done: z.enum(Object.keys(personDeeds) as PersonDeed[]).optional() });
const html = 'text/html; charset=utf-8';
const read = <Schema extends z.ZodType>(schema: Schema, value: unknown) =>
  new InputPipe(schema).transform(value, { type: 'body', data: undefined });

/** Who works here, as forms. */
@Controller('staff/people')
@May('manage-staff')
export class StaffPeopleController {
  constructor(
    private readonly members: StaffMembers,
    private readonly staff: StaffService,
    private readonly sessions: OpenSessions,
    private readonly pages: StaffPeoplePages,
  ) {}

  @Get()
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  list(@CurrentActor() staff: Visitor) {
    return this.pages.people(staff);
  }

  @Post()
  async invite(@Body() body: unknown, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    const typed = typedInvitation(formFields(body));
    try {
      const somebody = read(InviteDto, { email: typed.email, name: typed.name, ...workIn(typed) });
      const link = await this.members.invite(somebody, staff);
      return send(reply, await this.pages.link(staff, typed.name, link));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const refused = await this.pages.notInvited(staff, typed, error);
      if (!refused) throw error;
      return send(reply, refused.page, refused.status);
    }
  }

  @Get(':id')
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  person(
    @Param('id', IdPipe) id: string,
    @Query(new InputPipe(DoneDto)) { done }: z.infer<typeof DoneDto>,
    @CurrentActor() staff: Visitor,
  ) {
    return this.pages.person(staff, id, { done: done ?? null });
  }

  @Post(':id/work')
  async setWork(
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    const fields = formFields(body);
    return this.after(reply, staff, id, typedWork(fields), async () => {
      const { undo } = fields;
      if (undo !== undefined && undo !== '') await this.members.undoWork(id, undo, staff);
      else if (!(await this.members.setWork(id, read(WorkDto, workIn(typedWork(fields))), staff))) return 'same';
      return 'work-changed';
    });
  }

  @Post(':id/disable')
  disable(@Param('id', IdPipe) id: string, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    return this.after(reply, staff, id, null, async () =>
      (await this.staff.disable(id, staff)) ? 'disabled' : 'same',
    );
  }

  @Post(':id/sign-out')
  async signOut(@Param('id', IdPipe) id: string, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    await this.members.member(id);
    return this.after(reply, staff, id, null, async () => {
      await this.sessions.endAll(staff, id);
      return 'signed-out';
    });
  }

  @Post(':id/reset')
  async reset(@Param('id', IdPipe) id: string, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    const { name } = await this.members.member(id);
    return send(reply, await this.pages.link(staff, name, await this.members.reset(id, staff)));
  }

  @Post(':id/return')
  async letBackIn(@Param('id', IdPipe) id: string, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    const { name } = await this.members.member(id);
    return send(reply, await this.pages.link(staff, name, await this.members.letBackIn(id, staff)));
  }

  /** Back to the person's page, which says what was done; or there, with what was not and why. */
  private async after(
    reply: FastifyReply,
    staff: Visitor,
    id: string,
    typed: ReturnType<typeof typedWork> | null,
    act: () => Promise<PersonDeed>,
  ): Promise<FastifyReply> {
    reply.header('cache-control', 'no-store');
    try {
      const location = withQuery(memberPath(id), { done: await act() });
      return reply.code(303).header('location', location).send();
    } catch (error) {
      const refused = await this.pages.notDone(staff, id, typed, error);
      if (!refused) throw error;
      return send(reply, refused.page, refused.status);
    }
  }
}

function send(reply: FastifyReply, page: string, status = 200): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type(html).send(page);
}
