import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { May } from '../account/abilities.js';
import { listParam, PutBackDto, versionParam, VersionsQueryDto } from '../comment/rules.dto.js';
import { RulesService } from '../comment/rules.service.js';
import { type WordListName } from '../comment/rules.view.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { rulesPath } from './addresses.js';
import { formFields } from './rules-form.js';
import { type Outcome, RulesForms } from './rules-forms.js';
import { RulesPages, type SavedRules, SavedRulesDto } from './rules-pages.js';

const html = 'text/html; charset=utf-8';
const List = new InputPipe(listParam());
const Version = new InputPipe(versionParam());

/** The policy, without script. */
@Controller('moderation/rules')
@May('read-the-rules')
export class RulesPagesController {
  constructor(
    private readonly pages: RulesPages,
    private readonly forms: RulesForms,
    private readonly rules: RulesService,
  ) {}

  @Get()
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async read(@Query(new InputPipe(SavedRulesDto)) saved: SavedRules, @CurrentActor() staff: Visitor) {
    return this.pages.rulesPage(staff, null, { notice: await this.pages.noticeOf(saved) });
  }

  @Post()
  @May('change-the-rules')
  async save(@Body() body: unknown, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    return send(reply, await this.forms.save(staff, formFields(body)));
  }

  @Post('rehearsals')
  async rehearse(@Body() body: unknown, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    return send(reply, await this.forms.rehearse(staff, formFields(body)));
  }

  @Get('versions')
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  versions(@Query(new InputPipe(VersionsQueryDto)) { after }: VersionsQueryDto, @CurrentActor() staff: Visitor) {
    return this.pages.versionsPage(staff, after ?? null);
  }

  @Post('versions/:version/restorations')
  @May('change-the-rules')
  async putBack(
    @Param('version', Version) earlier: number,
    @Body() body: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    const seen = new InputPipe(PutBackDto).transform(
      { version: Number(formFields(body).version) },
      { type: 'body', data: undefined },
    );
    await this.rules.putBack(staff, earlier, seen);
    return reply.code(303).header('location', rulesPath).send();
  }

  @Get('words/:list')
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async words(
    @Param('list', List) list: WordListName,
    @Query(new InputPipe(SavedRulesDto)) saved: SavedRules,
    @CurrentActor() staff: Visitor,
  ) {
    return this.pages.wordsPage(staff, list, null, { notice: await this.pages.noticeOf(saved) });
  }

  @Post('words/:list')
  @May('change-the-rules')
  async saveWords(
    @Param('list', List) list: WordListName,
    @Body() body: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    return send(reply, await this.forms.saveWords(staff, list, formFields(body)));
  }

  @Post('words/:list/rehearsals')
  async rehearseWords(
    @Param('list', List) list: WordListName,
    @Body() body: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    return send(reply, await this.forms.rehearseWords(staff, list, formFields(body)));
  }
}

function send(reply: FastifyReply, outcome: Outcome) {
  reply.header('cache-control', 'no-store');
  if ('leadsTo' in outcome) return reply.code(303).header('location', outcome.leadsTo).send();
  return reply.code(outcome.status).type(html).send(outcome.page);
}
