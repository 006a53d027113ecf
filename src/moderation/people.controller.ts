import { Body, Controller, Delete, Get, Header, Param, Post, Query } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { personParam } from '../comment/bans.dto.js';
import { BanQueries } from '../comment/bans.queries.js';
import { PersonListDto, WriteNoteDto } from '../comment/people.dto.js';
import { PeopleQueries } from '../comment/people.queries.js';
import { PersonNotes } from '../comment/person-notes.service.js';
import { type Actor } from '../platform/audit/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { toQueueItem } from './moderation.view.js';
import { PersonComments } from './people.queries.js';
import { toNoteJson, toPersonJson } from './people.view.js';

const Person = new InputPipe(personParam());
const List = new InputPipe(PersonListDto);

/** Who sent replies, for programs. */
@Controller('api/v1/moderation/people/:person')
@May('ban')
export class PeopleController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly comments: PersonComments,
    private readonly bans: BanQueries,
    private readonly notes: PersonNotes,
    private readonly origin: PublicOrigin,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async one(@Param('person', Person) person: string, @CurrentActor() staff: Actor) {
    return toPersonJson(await this.people.one(staff, person), await this.bans.ofPerson(person));
  }

  @Get('comments')
  @Header('cache-control', 'no-store')
  async page(@Param('person', Person) person: string, @Query(List) list: PersonListDto, @CurrentActor() staff: Actor) {
    const { items, next } = await this.comments.page(staff, person, list);
    return { items: items.map((row) => toQueueItem(row, (path) => this.origin.url(path))), next };
  }

  @Get('notes')
  @Header('cache-control', 'no-store')
  async listNotes(
    @Param('person', Person) person: string,
    @Query(List) list: PersonListDto,
    @CurrentActor() staff: Actor,
  ) {
    const { items, next } = await this.people.notes(staff, person, list);
    return { items: items.map(toNoteJson), next };
  }

  @Post('notes')
  async write(
    @Param('person', Person) person: string,
    @Body(new InputPipe(WriteNoteDto)) { text }: WriteNoteDto,
    @CurrentActor() staff: Actor,
  ) {
    return toNoteJson(await this.notes.write(staff, person, text));
  }

  @Delete('notes/:note')
  async remove(
    @Param('person', Person) person: string,
    @Param('note', IdPipe) note: string,
    @CurrentActor() staff: Actor,
  ) {
    return toNoteJson(await this.notes.remove(staff, person, note));
  }

  /** Takes the removal back. */
  @Post('notes/:note/restorations')
  async putBack(
    @Param('person', Person) person: string,
    @Param('note', IdPipe) note: string,
    @CurrentActor() staff: Actor,
  ) {
    return toNoteJson(await this.notes.putBack(staff, person, note));
  }
}
