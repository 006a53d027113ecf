import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Persons } from '../account/persons.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { NoticeChoice } from './notice-choice.entity.js';
import { NoticeChoices } from './notice-choices.js';
import { NoticeDue } from './notice-due.entity.js';
import { NoMailbox } from './notices.errors.js';
import { type NoticeHow } from './notices.view.js';

export interface Chosen {
  readonly how: NoticeHow;
  /** What it was before. */
  readonly was: NoticeHow;
}

/** How a member hears of what waits: theirs alone to choose. */
@Injectable()
export class Notices {
  constructor(
    private readonly db: DataSource,
    private readonly persons: Persons,
    private readonly choices: NoticeChoices,
    private readonly audit: AuditLog,
  ) {}

  /** `none` where no member stands behind a token: nobody is written to. */
  async chosen(actor: Actor): Promise<NoticeHow> {
    const member = await this.memberBehind(actor);
    return member === null ? 'none' : this.choices.of(member);
  }

  /** What was kept to be told goes when nobody wants to hear it. Throws NoMailbox. */
  async choose(actor: Actor, how: NoticeHow): Promise<Chosen> {
    const member = await this.memberBehind(actor);
    if (member === null) throw new NoMailbox();
    return this.chooseFor(member, how, actor);
  }

  async chooseFor(staffId: string, how: NoticeHow, actor: Actor): Promise<Chosen> {
    return this.db.transaction(async (tx) => {
      const was = await this.choices.of(staffId, tx);
      if (was === how) return { how, was };
      await tx.upsert(NoticeChoice, { staffId, how }, ['staffId']);
      if (how === 'none' || how === 'count') await tx.delete(NoticeDue, { staffId });
      await this.audit.record(tx, {
        actor,
        action: 'notices.chosen',
        subjectKind: 'staff',
        subjectId: staffId,
        detail: { from: was, to: how },
      });
      return { how, was };
    });
  }

  private async memberBehind({ id }: Actor): Promise<string | null> {
    const member = id === null ? undefined : (await this.persons.behind([id])).get(id);
    return member !== undefined && (await this.persons.deciders()).includes(member) ? member : null;
  }
}
