import { Injectable } from '@nestjs/common';
import { LastAdmin, StaffAlreadyHere, WorkChangedSince } from '../account/account.errors.js';
import { AccountQueries } from '../account/account.queries.js';
import { OpenSessions } from '../account/open-sessions.service.js';
import { InvalidInput } from '../platform/domain-error.js';
import { type Visitor } from '../platform/http/visitors.js';
import { peoplePath } from './addresses.js';
import { Sites } from './sites.js';
import { type MemberLink, StaffMembers } from './staff-members.service.js';
import { secretOncePage, staffPeoplePage, type TypedInvitation } from './staff-people-page.js';
import { type PersonDeed, staffPersonPage } from './staff-person-page.js';
import { type TypedWork } from './staff-work-fields.js';

interface Refused {
  readonly status: 409 | 422;
  readonly page: string;
}

const nobody: TypedInvitation = { email: '', name: '', role: 'moderator', articles: '', tags: '' };

/** Composes the pages about who works here. */
@Injectable()
export class StaffPeoplePages {
  constructor(
    private readonly queries: AccountQueries,
    private readonly members: StaffMembers,
    private readonly sessions: OpenSessions,
    private readonly sites: Sites,
  ) {}

  async people(staff: Visitor, typed = nobody, faults: readonly string[] = []): Promise<string> {
    const [people, site] = await Promise.all([this.queries.staff(), this.sites.site()]);
    return staffPeoplePage(site, { staff, people, typed, faults });
  }

  /** Throws StaffMissing. */
  async person(
    staff: Visitor,
    id: string,
    {
      done = null,
      typed = null,
      faults = [],
    }: Partial<{ done: PersonDeed | null; typed: TypedWork | null; faults: readonly string[] }>,
  ): Promise<string> {
    const [named, person, sessions, last, site] = await Promise.all([
      this.members.member(id),
      this.queries.member(id),
      this.sessions.of(id),
      this.members.lastChange(id),
      this.sites.site(),
    ]);
    const { role, limits } = named;
    const stands = { role, articles: limits?.articles.join(', ') ?? '', tags: limits?.tags.join(', ') ?? '' };
    return staffPersonPage(site, {
      staff,
      person,
      work: typed ?? stands,
      sessions,
      undo: last?.entryId ?? null,
      done,
      faults,
    });
  }

  async link(staff: Visitor, name: string, { setUpUrl, expiresAt }: MemberLink): Promise<string> {
    return secretOncePage(await this.sites.site(), staff, {
      title: 'A link for one person',
      about: `Give this to ${name} on a way that you trust. It lets them choose a password, once.`,
      secret: setUpUrl,
      until: expiresAt,
      back: peoplePath,
      current: 'people',
    });
  }

  async notInvited(staff: Visitor, typed: TypedInvitation, error: unknown): Promise<Refused | null> {
    const faults = sentencesOf(error);
    return faults && { status: statusOf(error), page: await this.people(staff, typed, faults) };
  }

  async notDone(staff: Visitor, id: string, typed: TypedWork | null, error: unknown): Promise<Refused | null> {
    const faults = sentencesOf(error);
    return faults && { status: statusOf(error), page: await this.person(staff, id, { typed, faults }) };
  }
}

/** Null for errors that are not about what was asked. */
function sentencesOf(error: unknown): string[] | null {
  if (error instanceof InvalidInput) return error.faults.map(({ message }) => message);
  const known = error instanceof LastAdmin || error instanceof StaffAlreadyHere || error instanceof WorkChangedSince;
  return known ? [error.message] : null;
}

function statusOf(error: unknown): 409 | 422 {
  return error instanceof InvalidInput ? 422 : 409;
}
