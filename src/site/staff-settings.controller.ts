import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { May } from '../account/abilities.js';
import { z } from 'zod';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { kindOf, readAs } from '../platform/settings/setting-kind.js';
import { Settings, type WrittenSetting } from '../platform/settings/settings.js';
import { settingsPath, withQuery } from './addresses.js';
import { StaffSettingsPages } from './staff-settings-pages.js';

const html = 'text/html; charset=utf-8';
const key = z.string().max(100).optional();
const SettingsQueryDto = z.strictObject({ changed: key, same: key });
type SettingsQueryDto = z.infer<typeof SettingsQueryDto>;

/** What the publisher decides, as forms. */
@Controller('staff/settings')
@May('change-settings')
export class StaffSettingsController {
  constructor(
    private readonly settings: Settings,
    private readonly pages: StaffSettingsPages,
  ) {}

  @Get()
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async show(
    @Query(new InputPipe(SettingsQueryDto)) { changed, same }: SettingsQueryDto,
    @CurrentActor() staff: Visitor,
  ) {
    const known = this.settings.all().some((setting) => setting.key === same);
    const notice = same !== undefined && known ? ({ kind: 'same', key: same } as const) : null;
    return this.pages.page(staff, { notice: changed ? await this.pages.noticeAfter(staff, changed) : notice });
  }

  @Post(':key')
  async write(
    @Param('key') key: string,
    @Body() fields: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    reply.header('cache-control', 'no-store');
    const form = formIn(fields);
    try {
      const { changed } = await this.obey(form, key, staff);
      const location = withQuery(settingsPath, changed ? { changed: key } : { same: key });
      return reply.code(303).header('location', location).send();
    } catch (error) {
      const notTaken = await this.pages.notTaken(staff, key, form.value, error);
      if (!notTaken) throw error;
      return reply.code(notTaken.status).type(html).send(notTaken.page);
    }
  }

  private obey(form: Form, key: string, staff: Visitor): Promise<WrittenSetting> {
    if (form.do === 'undo') return this.settings.undo(key, form.entry, staff);
    if (form.do === 'reset') return this.settings.reset(key, staff);
    return this.settings.change(key, readAs(kindOf(this.settings.named(key)), form.value), staff);
  }
}

/** Whatever came, as texts: one that is missing is empty. */
type Form = Readonly<Record<'do' | 'value' | 'entry', string>>;

function formIn(fields: unknown): Form {
  const sent = (typeof fields === 'object' && fields !== null ? fields : {}) as Record<string, unknown>;
  const text = (name: string) => (typeof sent[name] === 'string' ? sent[name] : '');
  return { do: text('do'), value: text('value'), entry: text('entry') };
}
