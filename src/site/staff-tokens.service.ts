import { Injectable } from '@nestjs/common';
import { type NewTokenDto } from '../account/account.dto.js';
import { AccountQueries } from '../account/account.queries.js';
import { type IssuedToken, Tokens } from '../account/tokens.service.js';
import { Reach } from '../article/reach.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { byIds, bySlugs } from './staff-typed-work.js';

/** Composes two rooms: tokens, and the articles that they are limited to. */
@Injectable()
export class StaffTokens {
  constructor(
    private readonly tokens: Tokens,
    private readonly queries: AccountQueries,
    private readonly reach: Reach,
  ) {}

  /** Throws StaffMissing, StaffDisabled, RoleBeyondMember, InvalidInput. */
  async issue({ staffId, limits, ...wanted }: NewTokenDto, by: Actor): Promise<IssuedToken> {
    return this.tokens.issue({ ...wanted, staff: staffId, limits: await byIds(this.reach, limits) }, by);
  }

  /** Throws TokenMissing. */
  revoke(id: string, by: Actor): Promise<boolean> {
    return this.tokens.revoke(id, by);
  }

  async json() {
    const tokens = await this.queries.tokens();
    return Promise.all(
      tokens.map(async (token) => ({
        id: token.id,
        name: token.name,
        role: token.role,
        staff: token.staff,
        state: token.state,
        abilities: token.abilities,
        limits: await bySlugs(this.reach, token.limits),
        createdAt: token.createdAt.toISOString(),
        lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
        expiresAt: token.expiresAt?.toISOString() ?? null,
      })),
    );
  }
}
