import { Injectable } from '@nestjs/common';
import { type BansQueryDto } from '../comment/bans.dto.js';
import { BanQueries } from '../comment/bans.queries.js';
import { PeopleQueries } from '../comment/people.queries.js';
import { PersonComments } from '../moderation/people.queries.js';
import { AuditQueries } from '../platform/audit/audit-queries.js';
import { Clock } from '../platform/clock.js';
import { type Visitor } from '../platform/http/visitors.js';
import { banPath, notePath } from './addresses.js';
import { type BanDraft, freshBan } from './moderation-ban-form.js';
import { moderationBansPage } from './moderation-bans-page.js';
import { type DoneView } from './moderation-done.js';
import { moderationPersonPage, type ModerationPersonPageView } from './moderation-person-page.js';
import { Sites } from './sites.js';

const perPage = 20;
const mostNotes = 100;

/** What came of a form, besides what the page shows anyway. */
export interface PersonPageExtras {
  readonly done?: DoneView | null;
  readonly draft?: BanDraft;
  readonly note?: ModerationPersonPageView['note'];
}

/** Composes the pages about senders and bans. */
@Injectable()
export class PeoplePages {
  constructor(
    private readonly people: PeopleQueries,
    private readonly comments: PersonComments,
    private readonly bans: BanQueries,
    private readonly record: AuditQueries,
    private readonly sites: Sites,
    private readonly clock: Clock,
  ) {}

  /** Throws PersonMissing. */
  async personPage(staff: Visitor, id: string, after: string | null, extras: PersonPageExtras = {}): Promise<string> {
    const [person, { items, next }, bans, notes, site] = await Promise.all([
      this.people.one(staff, id),
      this.comments.page(staff, id, { limit: perPage, after: after ?? undefined }),
      this.bans.ofPerson(id),
      this.people.notes(staff, id, { limit: mostNotes }),
      this.sites.site(),
    ]);
    const { done = null, draft = freshBan, note = { typed: '', faults: [] } } = extras;
    return moderationPersonPage(site, {
      staff,
      now: this.clock.now(),
      person,
      bans,
      notes: notes.items,
      comments: items,
      after,
      next,
      done,
      draft: staff.limited ? null : draft,
      note,
    });
  }

  /** Throws BansReachFurther. */
  async bansPage(
    staff: Visitor,
    query: BansQueryDto,
    { done = null, draft = freshBan }: PersonPageExtras = {},
  ): Promise<string> {
    const state = query.state ?? 'active';
    const [{ items, next }, site] = await Promise.all([
      this.bans.page(staff, { ...query, state, limit: perPage }),
      this.sites.site(),
    ]);
    return moderationBansPage(site, {
      staff,
      state,
      q: query.q ?? '',
      bans: items,
      after: query.after ?? null,
      next,
      done,
      draft,
    });
  }

  /** What to say after a deed, read from the record and not from the address; null when it was not this person's. */
  async doneWithBan(staff: Visitor, id: string): Promise<DoneView | null> {
    const deed = deeds[await this.lastBy(staff, 'ban', id)];
    return deed ? { says: deed.says, undo: { action: banPath(id), does: deed.undo } } : null;
  }

  async doneWithNote(staff: Visitor, person: string, id: string): Promise<DoneView | null> {
    const deed = deeds[await this.lastBy(staff, 'note', id)];
    return deed ? { says: deed.says, undo: { action: notePath(person, id), does: deed.undo } } : null;
  }

  private async lastBy(staff: Visitor, kind: string, id: string): Promise<string> {
    const last = (await this.record.about(kind, id)).at(-1);
    return last?.actorId === staff.id ? last.action : '';
  }
}

const deeds: Readonly<Record<string, { readonly says: string; readonly undo: string }>> = {
  'ban.set': { says: 'It holds from the next reply on.', undo: 'lift' },
  'ban.lifted': { says: 'You lifted the ban.', undo: 'put-back' },
  'ban.put-back': { says: 'It holds again.', undo: 'lift' },
  'note.written': { says: 'You wrote a note.', undo: 'remove' },
  'note.removed': { says: 'You removed the note.', undo: 'put-back' },
  'note.put-back': { says: 'The note stands again.', undo: 'remove' },
};
