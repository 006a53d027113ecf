import { Injectable } from '@nestjs/common';
import { type InviteDto, type WorkDto } from '../account/account.dto.js';
import { AccountQueries } from '../account/account.queries.js';
import { WorkChangedSince } from '../account/account.errors.js';
import { StaffService } from '../account/staff.service.js';
import { type ListedStaff, type SetUpLink, setUpPath, type Work } from '../account/staff.view.js';
import { Reach } from '../article/reach.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { AuditQueries } from '../platform/audit/audit-queries.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { byIds, bySlugs, type Limits } from './staff-typed-work.js';

/** A link to be handed over once. */
export interface MemberLink {
  readonly id: string;
  readonly setUpUrl: string;
  readonly expiresAt: Date;
}

/** A member with the articles by their slugs. */
export type NamedMember = Omit<ListedStaff, 'limits'> & { readonly limits: Limits | null };

/** Composes two rooms: who works here, and the articles that their work is limited to. */
@Injectable()
export class StaffMembers {
  constructor(
    private readonly staff: StaffService,
    private readonly queries: AccountQueries,
    private readonly reach: Reach,
    private readonly record: AuditQueries,
    private readonly origin: PublicOrigin,
  ) {}

  /** Throws StaffMissing. */
  async member(id: string): Promise<NamedMember> {
    const member = await this.queries.member(id);
    return { ...member, limits: await bySlugs(this.reach, member.limits) };
  }

  /** Throws StaffAlreadyHere, InvalidInput. */
  async invite({ email, name, role, limits }: InviteDto, by: Actor): Promise<MemberLink> {
    const work = { role, limits: await byIds(this.reach, limits) };
    const { id, link } = await this.staff.add({ email, name, ...work, passwordHash: null }, by);
    if (!link) throw new Error('Somebody without a password gets a link.');
    return this.named(id, link);
  }

  /** False when it was so already. Throws StaffMissing, LastAdmin, InvalidInput. */
  async setWork(id: string, { role, limits }: WorkDto, by: Actor): Promise<boolean> {
    return this.staff.setWork(id, { role, limits: await byIds(this.reach, limits) }, by);
  }

  /** Takes the last change of somebody's work back. Throws WorkChangedSince, StaffMissing, LastAdmin. */
  async undoWork(id: string, entryId: string, by: Actor): Promise<void> {
    const last = await this.lastChange(id);
    if (last?.entryId !== entryId) throw new WorkChangedSince();
    await this.staff.setWork(id, last.from, by);
  }

  /** What stood before it, and its number in the log. */
  async lastChange(id: string): Promise<{ readonly entryId: string; readonly from: Work } | null> {
    const lines = await this.record.about('staff', id);
    const last = lines.findLast(({ action }) => action === 'staff.work-changed');
    return last ? { entryId: last.id, from: last.detail.from as Work } : null;
  }

  async reset(id: string, by: Actor): Promise<MemberLink> {
    return this.named(id, await this.staff.reset(id, by));
  }

  async letBackIn(id: string, by: Actor): Promise<MemberLink> {
    return this.named(id, await this.staff.letBackIn(id, by));
  }

  private named(id: string, { token, expiresAt }: SetUpLink): MemberLink {
    return { id, setUpUrl: this.origin.url(setUpPath(token)), expiresAt };
  }
}

export function toMemberJson(member: NamedMember) {
  return {
    id: member.id,
    name: member.name,
    role: member.role,
    email: member.email,
    state: member.state,
    limits: member.limits && { articles: member.limits.articles, tags: member.limits.tags },
    secondFactor: member.secondFactor,
    linkUntil: member.linkUntil?.toISOString() ?? null,
  };
}

export function toLinkJson({ id, setUpUrl, expiresAt }: MemberLink) {
  return { id, setUpUrl, expiresAt: expiresAt.toISOString() };
}
