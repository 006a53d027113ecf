import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { May } from '../account/abilities.js';
import { BansQueryDto, SetBanDto } from '../comment/bans.dto.js';
import { AlreadyBanned } from '../comment/bans.errors.js';
import { Bans } from '../comment/bans.service.js';
import { type BanView } from '../comment/bans.view.js';
import { type FieldFault, InvalidInput } from '../platform/domain-error.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { uuid } from '../platform/http/values.js';
import { type Visitor } from '../platform/http/visitors.js';
import { bansPath, personPath, withQuery } from './addresses.js';
import { PeoplePages } from './people-pages.js';
import { formFields } from './rules-form.js';

const html = 'text/html; charset=utf-8';
const form = new InputPipe(SetBanDto);

/** The page's own address; `ban` names the one that something was just done about, so that it can offer to undo. */
const BansPageQueryDto = BansQueryDto.extend({ ban: uuid().optional() });

/** Bans, without script. */
@Controller('moderation/bans')
@May('ban')
export class BansPagesController {
  constructor(
    private readonly pages: PeoplePages,
    private readonly bans: Bans,
  ) {}

  @Get()
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async show(
    @Query(new InputPipe(BansPageQueryDto)) { ban, ...query }: ReturnType<typeof BansPageQueryDto.parse>,
    @CurrentActor() staff: Visitor,
  ) {
    return this.pages.bansPage(staff, query, { done: ban ? await this.pages.doneWithBan(staff, ban) : null });
  }

  @Post()
  async set(@Body() body: unknown, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    const fields = formFields(body);
    try {
      return await leadOn(reply, await this.bans.set(staff, form.transform(body, { type: 'body', data: undefined })));
    } catch (error) {
      const faults = faultsIn(error);
      if (!faults) throw error;
      return reply
        .code(error instanceof AlreadyBanned ? 409 : 422)
        .header('cache-control', 'no-store')
        .type(html)
        .send(await this.again(staff, fields, faults));
    }
  }

  @Post(':ban')
  async change(
    @Param('ban', IdPipe) id: string,
    @Body() body: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    const lifts = formFields(body).do !== 'put-back';
    return leadOn(reply, await (lifts ? this.bans.lift(staff, id) : this.bans.putBack(staff, id)));
  }

  /** The page that the form stood on, with what was typed. */
  private again(staff: Visitor, fields: Readonly<Record<string, string>>, faults: readonly FieldFault[]) {
    const draft = { fields, faults };
    const { person } = fields;
    if (person !== undefined) return this.pages.personPage(staff, person, null, { draft });
    return this.pages.bansPage(staff, { limit: 20 }, { draft });
  }
}

function faultsIn(error: unknown): readonly FieldFault[] | null {
  if (error instanceof InvalidInput) return error.faults;
  return error instanceof AlreadyBanned ? [{ field: 'target', code: error.code, message: error.message }] : null;
}

function leadOn(reply: FastifyReply, { id, person }: BanView) {
  const page = person === null ? bansPath : personPath(person);
  return reply
    .code(303)
    .header('cache-control', 'no-store')
    .header('location', withQuery(page, { ban: id }))
    .send();
}
