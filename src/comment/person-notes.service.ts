import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { NoteMissing, NoteStandsOtherwise } from './people.errors.js';
import { PeopleQueries, toNoteView } from './people.queries.js';
import { type NoteView } from './people.view.js';
import { clientKeyOf, personOf } from './person.js';
import { PersonNote } from './person-note.entity.js';

/** What staff note about senders. The log says that a note was written, never what it says or about whom. */
@Injectable()
export class PersonNotes {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly people: PeopleQueries,
  ) {}

  /** Throws PersonMissing. */
  async write(actor: Actor, person: string, text: string): Promise<NoteView> {
    await this.people.one(actor, person);
    return this.db.transaction(async (tx) => {
      const note: PersonNote = {
        id: newId(),
        clientKey: await clientKeyOf(tx, person),
        text,
        writtenBy: actor.name,
        writtenAt: this.clock.now(),
        removedAt: null,
        removedBy: null,
      };
      await tx.insert(PersonNote, note);
      await this.record(tx, actor, 'note.written', note.id);
      return toNoteView(note);
    });
  }

  /** Throws PersonMissing, NoteMissing, NoteStandsOtherwise. */
  remove(actor: Actor, person: string, id: string): Promise<NoteView> {
    return this.change(actor, person, id, 'note.removed', {
      removedAt: this.clock.now(),
      removedBy: actor.name,
    });
  }

  /** Takes a removal back. Throws PersonMissing, NoteMissing, NoteStandsOtherwise. */
  putBack(actor: Actor, person: string, id: string): Promise<NoteView> {
    return this.change(actor, person, id, 'note.put-back', { removedAt: null, removedBy: null });
  }

  private async change(
    actor: Actor,
    person: string,
    id: string,
    action: string,
    now: Pick<PersonNote, 'removedAt' | 'removedBy'>,
  ): Promise<NoteView> {
    await this.people.one(actor, person);
    return this.db.transaction(async (tx) => {
      const note = await tx.findOne(PersonNote, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!note || personOf(note.clientKey) !== person) throw new NoteMissing();
      if ((note.removedAt === null) === (now.removedAt === null)) throw new NoteStandsOtherwise();
      await tx.update(PersonNote, id, now);
      await this.record(tx, actor, action, id);
      return toNoteView({ ...note, ...now });
    });
  }

  private record(tx: EntityManager, actor: Actor, action: string, id: string): Promise<void> {
    return this.audit.record(tx, { actor, action, subjectKind: 'note', subjectId: id });
  }
}
