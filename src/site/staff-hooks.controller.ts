import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { May } from '../account/abilities.js';
import { HookCalls } from '../moderation/hook-calls.service.js';
import { AddHookDto, ChangeHookDto } from '../moderation/hooks.dto.js';
import { Hooks } from '../moderation/hooks.service.js';
import { hookEvents } from '../moderation/hooks.view.js';
import { InvalidInput } from '../platform/domain-error.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { uuid } from '../platform/http/values.js';
import { type Visitor } from '../platform/http/visitors.js';
import { hookPath, hooksPath, withQuery } from './addresses.js';
import { type TypedHook } from './staff-hook-form.js';
import { StaffHooksPages } from './staff-hooks-pages.js';

const html = 'text/html; charset=utf-8';
const HooksQueryDto = z.strictObject({ removed: uuid().optional() });
const HookQueryDto = z.strictObject({ after: z.string().max(200).optional() });

/** Web hooks as forms. */
@Controller('staff/hooks')
@May('run-web-hooks')
export class StaffHooksController {
  constructor(
    private readonly pages: StaffHooksPages,
    private readonly hooks: Hooks,
    private readonly calls: HookCalls,
  ) {}

  @Get()
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  all(@Query(new InputPipe(HooksQueryDto)) { removed }: { readonly removed?: string }, @CurrentActor() staff: Visitor) {
    return this.pages.all(staff, { removed: removed ?? null });
  }

  @Get(':id')
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  one(
    @Param('id', IdPipe) id: string,
    @Query(new InputPipe(HookQueryDto)) { after }: { readonly after?: string },
    @CurrentActor() staff: Visitor,
  ) {
    return this.pages.one(staff, id, { after });
  }

  /** The answer itself shows the secret: it is in no address, and nowhere a second time. */
  @Post()
  add(@Body() fields: unknown, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    const typed = hookIn(fields);
    return this.orAgain(reply, typed, async (untaken) => {
      if (untaken) return this.pages.all(staff, { untaken });
      const { url, events } = typed;
      const added = await this.hooks.add(staff, read(AddHookDto, { url, events }));
      return this.pages.all(staff, { added });
    });
  }

  @Post(':id')
  change(
    @Param('id', IdPipe) id: string,
    @Body() fields: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    const typed = hookIn(fields);
    return this.orAgain(reply, typed, async (untaken) => {
      if (untaken) return this.pages.one(staff, id, { untaken });
      const { was } = await this.hooks.change(staff, id, read(ChangeHookDto, typed));
      return this.pages.one(staff, id, { was });
    });
  }

  @Post(':id/removal')
  async remove(@Param('id', IdPipe) id: string, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    await this.hooks.remove(staff, id);
    return seeOther(reply, withQuery(hooksPath, { removed: id }));
  }

  @Post(':id/restoration')
  async putBack(@Param('id', IdPipe) id: string, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    await this.hooks.putBack(staff, id);
    return seeOther(reply, hookPath(id));
  }

  @Post(':id/tests')
  async test(@Param('id', IdPipe) id: string, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    await this.calls.test(staff, id);
    return seeOther(reply, hookPath(id));
  }

  @Post(':id/deliveries/:delivery/attempts')
  async redeliver(
    @Param('id', IdPipe) id: string,
    @Param('delivery', IdPipe) delivery: string,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    await this.calls.redeliver(staff, id, delivery);
    return seeOther(reply, hookPath(id));
  }

  /** The same page again, with what was typed, when it was not taken. */
  private async orAgain(
    reply: FastifyReply,
    typed: TypedHook,
    page: (untaken: { typed: TypedHook; faults: InvalidInput['faults'] } | null) => Promise<string>,
  ): Promise<FastifyReply> {
    reply.header('cache-control', 'no-store').type(html);
    try {
      return await reply.code(200).send(await page(null));
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return reply.code(422).send(await page({ typed, faults: error.faults }));
    }
  }
}

function read<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  return new InputPipe(shape).transform(value, { type: 'body', data: undefined });
}

/** Each box has a name of its own: a form sends every name once. */
function hookIn(fields: unknown): TypedHook & { readonly enabled: boolean } {
  const sent = (typeof fields === 'object' && fields !== null ? fields : {}) as Record<string, unknown>;
  const events = hookEvents.filter((event) => sent[event] === 'yes');
  return { url: typeof sent.url === 'string' ? sent.url : '', events, enabled: sent.enabled === 'yes' };
}

function seeOther(reply: FastifyReply, location: string): FastifyReply {
  return reply.header('cache-control', 'no-store').code(303).header('location', location).send();
}
