import { type Role } from '../platform/http/route-access.js';
import { type PrivateEmail } from '../platform/security/private-email.js';

/** What somebody's work is limited to. Ids of articles, which this room does not read; any of the articles or tags will do. */
export interface WorkLimits {
  readonly articles: readonly string[];
  readonly tags: readonly string[];
}

/** What a member does here. Only a moderator's work is limited. */
export interface Work {
  readonly role: Role;
  readonly limits: WorkLimits | null;
}

/** `invited`: the set-up link has not been used yet. */
export type StaffState = 'active' | 'invited' | 'disabled';

/** A member of staff as the list for the operator shows them. */
export interface ListedStaff {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Masked: `k…@l….org`. */
  readonly email: string;
  readonly state: StaffState;
  readonly limits: WorkLimits | null;
  readonly secondFactor: boolean;
  /** Until when the set-up link is good; null without one. */
  readonly linkUntil: Date | null;
}

/** Somebody who hears of replies that wait. */
export interface NotifiedModerator {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly email: PrivateEmail;
}

/** A way to choose a password, to be handed over once; only its digest is kept. */
export interface SetUpLink {
  readonly token: string;
  readonly expiresAt: Date;
}

export interface ListedToken {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Whose it is; null: the house's own. */
  readonly staff: string | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly state: 'active' | 'expired' | 'revoked';
  /** All that it may do; null: whatever its role includes. */
  readonly abilities: readonly string[] | null;
  readonly limits: WorkLimits | null;
  readonly expiresAt: Date | null;
}

export function setUpPath(token: string): string {
  return `/staff/set-up/${token}`;
}
