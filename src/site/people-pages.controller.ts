import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { May } from '../account/abilities.js';
import { personParam } from '../comment/bans.dto.js';
import { WriteNoteDto } from '../comment/people.dto.js';
import { PersonNotes } from '../comment/person-notes.service.js';
import { InvalidInput } from '../platform/domain-error.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { uuid } from '../platform/http/values.js';
import { type Visitor } from '../platform/http/visitors.js';
import { personPath, withQuery } from './addresses.js';
import { PeoplePages } from './people-pages.js';
import { formFields } from './rules-form.js';

const html = 'text/html; charset=utf-8';
const Person = new InputPipe(personParam());
const form = new InputPipe(WriteNoteDto);

/** `ban` or `note` name what something was just done about, so that the page can offer to undo. */
const PersonPageQueryDto = z.strictObject({
  after: z.string().max(200).optional(),
  ban: uuid().optional(),
  note: uuid().optional(),
});
type PersonPageQueryDto = z.infer<typeof PersonPageQueryDto>;

/** A sender's page, without script. */
@Controller('moderation/people/:person')
@May('ban')
export class PeoplePagesController {
  constructor(
    private readonly pages: PeoplePages,
    private readonly notes: PersonNotes,
  ) {}

  @Get()
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async show(
    @Param('person', Person) person: string,
    @Query(new InputPipe(PersonPageQueryDto)) { after, ban, note }: PersonPageQueryDto,
    @CurrentActor() staff: Visitor,
  ) {
    const byBan = ban ? await this.pages.doneWithBan(staff, ban) : null;
    const done = note ? await this.pages.doneWithNote(staff, person, note) : byBan;
    return this.pages.personPage(staff, person, after ?? null, { done });
  }

  @Post('notes')
  async write(
    @Param('person', Person) person: string,
    @Body() body: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    reply.header('cache-control', 'no-store');
    try {
      const { text } = form.transform(body, { type: 'body', data: undefined });
      const { id } = await this.notes.write(staff, person, text);
      return await leadBack(reply, person, id);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const note = { typed: formFields(body).text ?? '', faults: error.faults };
      return reply
        .code(422)
        .type(html)
        .send(await this.pages.personPage(staff, person, null, { note }));
    }
  }

  @Post('notes/:note')
  async change(
    @Param('person', Person) person: string,
    @Param('note', IdPipe) note: string,
    @Body() body: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    const removes = formFields(body).do !== 'put-back';
    await (removes ? this.notes.remove(staff, person, note) : this.notes.putBack(staff, person, note));
    return leadBack(reply, person, note);
  }
}

function leadBack(reply: FastifyReply, person: string, note: string) {
  const location = withQuery(personPath(person), { note });
  return reply.code(303).header('cache-control', 'no-store').header('location', location).send();
}
