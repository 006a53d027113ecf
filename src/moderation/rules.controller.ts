import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { Rehearsals } from '../comment/rehearsals.service.js';
import {
  ChangeRulesDto,
  ImportWordsDto,
  listParam,
  PutBackDto,
  RehearseDto,
  versionParam,
  VersionsQueryDto,
} from '../comment/rules.dto.js';
import { RulesQueries } from '../comment/rules.queries.js';
import { RulesService } from '../comment/rules.service.js';
import { type WordListName } from '../comment/rules.view.js';
import { type Actor } from '../platform/audit/actor.js';
import { Config } from '../platform/config/config.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { limitsInWords, toChangedJson, toRehearsalJson, toRulesJson, toVersionJson } from './rules.view.js';

const List = new InputPipe(listParam());
const Version = new InputPipe(versionParam());

/** The policy, for programs: everybody at the desk reads and rehearses it, and whoever publishes changes it. */
@Controller('api/v1/moderation/rules')
@May('read-the-rules')
export class RulesController {
  constructor(
    private readonly rules: RulesQueries,
    private readonly changes: RulesService,
    private readonly rehearsals: Rehearsals,
    private readonly config: Config,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async read() {
    return toRulesJson(await this.rules.current(), limitsInWords(this.config));
  }

  @Put()
  @May('change-the-rules')
  async change(@Body(new InputPipe(ChangeRulesDto)) change: ChangeRulesDto, @CurrentActor() actor: Actor) {
    return toChangedJson(await this.changes.change(actor, change));
  }

  @Post('rehearsals')
  @HttpCode(200)
  async rehearse(@Body(new InputPipe(RehearseDto)) change: RehearseDto, @CurrentActor() actor: Actor) {
    return toRehearsalJson(await this.rehearsals.rehearse(actor, change));
  }

  @Get('versions')
  @Header('cache-control', 'no-store')
  async versions(@Query(new InputPipe(VersionsQueryDto)) { limit, after }: VersionsQueryDto) {
    const { items, next } = await this.rules.versions(limit, after);
    return { items: items.map(toVersionJson), next };
  }

  @Get('versions/:version')
  @Header('cache-control', 'no-store')
  async version(@Param('version', Version) version: number) {
    return toVersionJson(await this.rules.version(version));
  }

  /** Lets it hold again. */
  @Post('versions/:version/restorations')
  @May('change-the-rules')
  async putBack(
    @Param('version', Version) earlier: number,
    @Body(new InputPipe(PutBackDto)) seen: PutBackDto,
    @CurrentActor() actor: Actor,
  ) {
    return toChangedJson(await this.changes.putBack(actor, earlier, seen));
  }

  @Get('words/:list')
  @Header('cache-control', 'no-store')
  async words(@Param('list', List) list: WordListName) {
    const { version, lines } = await this.rules.words(list);
    return { list, version, count: lines.length, words: lines.join('\n') };
  }

  @Post('words/:list')
  @May('change-the-rules')
  @HttpCode(200)
  async importWords(
    @Param('list', List) list: WordListName,
    @Body(new InputPipe(ImportWordsDto)) words: ImportWordsDto,
    @CurrentActor() actor: Actor,
  ) {
    return toChangedJson(await this.changes.importWords(actor, list, words));
  }
}
