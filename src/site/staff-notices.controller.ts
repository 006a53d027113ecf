import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { May } from '../account/abilities.js';
import { ChooseNoticesDto } from '../moderation/notices.dto.js';
import { Notices } from '../moderation/notices.service.js';
import { type NoticeHow, noticeHows } from '../moderation/notices.view.js';
import { InvalidInput } from '../platform/domain-error.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { noticesPath, withQuery } from './addresses.js';
import { Sites } from './sites.js';
import { staffNoticesPage } from './staff-notices-page.js';

const html = 'text/html; charset=utf-8';
const form = new InputPipe(ChooseNoticesDto);
/** `was` is what an undo would choose. */
const NoticesQueryDto = z.strictObject({ was: z.enum(noticeHows).optional() });

/** How the signed-in member hears of what waits. */
@Controller('staff/notices')
@May('decide')
export class StaffNoticesController {
  constructor(
    private readonly notices: Notices,
    private readonly sites: Sites,
  ) {}

  @Get()
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  show(
    @Query(new InputPipe(NoticesQueryDto)) { was = null }: { readonly was?: NoticeHow | null },
    @CurrentActor() staff: Visitor,
  ) {
    return this.page(staff, was, null);
  }

  @Post()
  async choose(@Body() fields: unknown, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    try {
      const { how } = form.transform(fields, { type: 'body', data: undefined });
      const { was } = await this.notices.choose(staff, how);
      return await reply.code(303).header('location', withQuery(noticesPath, { was })).send();
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return reply
        .code(422)
        .type(html)
        .send(await this.page(staff, null, 'Please choose one of these.'));
    }
  }

  private async page(staff: Visitor, was: NoticeHow | null, fault: string | null): Promise<string> {
    const how = await this.notices.chosen(staff);
    return staffNoticesPage(await this.sites.site(), { staff, how, was, fault });
  }
}
