import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../account/account.queries.js';
import { Clock } from '../platform/clock.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { isId } from '../platform/ids.js';
import { SignedTokens } from '../platform/security/signed-token.js';
import { Notices } from './notices.service.js';

const purpose = 'notices-off';
const days = 90;

/** The address in a letter that ends such letters, and nothing else: for one member, without signing in. */
@Injectable()
export class NoticesOff {
  constructor(
    private readonly tokens: SignedTokens,
    private readonly clock: Clock,
    private readonly origin: PublicOrigin,
    private readonly staff: AccountQueries,
    private readonly notices: Notices,
  ) {}

  url(staffId: string): string {
    const expiresAt = new Date(this.clock.now().getTime() + days * 86_400_000);
    return this.origin.url(this.path(staffId, this.tokens.sign(purpose, staffId, expiresAt)));
  }

  path(staffId: string, token: string): string {
    return `/notices/${staffId}/off/${token}`;
  }

  opens(staffId: string, token: string): boolean {
    return isId(staffId) && this.tokens.verify(purpose, staffId, token, this.clock.now());
  }

  /** Twice is as good as once. False for a link that is not right, or not any more. */
  async end(staffId: string, token: string): Promise<boolean> {
    if (!this.opens(staffId, token)) return false;
    const member = (await this.staff.moderators()).find(({ id }) => id === staffId);
    if (member) await this.notices.chooseFor(staffId, 'none', { kind: 'staff', id: staffId, name: member.name });
    return true;
  }
}
