import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { Allowances, type Claim } from '../platform/security/allowances.js';
import { TooManyReplies } from './comment.errors.js';

/** How many replies a client and the whole site may send (REPLY_LIMITS, REPLY_LIMITS_SITE). */
@Injectable()
export class ReplyGate {
  constructor(
    private readonly allowances: Allowances,
    private readonly config: Config,
  ) {}

  /** Before anything is looked at: whoever is over the limit learns nothing else. Counts nothing. Throws TooManyReplies. */
  async admit(client: string): Promise<void> {
    refuse(await this.allowances.waitFor(this.claims(client)));
  }

  /** Counts a reply; one that is refused counts neither for its client nor for the site. Throws TooManyReplies. */
  async pass(client: string): Promise<void> {
    refuse(await this.allowances.take(this.claims(client)));
  }

  private claims(client: string): Claim[] {
    return [
      { what: 'reply', who: client, limits: this.config.replyLimits },
      { what: 'reply-site', who: 'site', limits: this.config.replyLimitsSite },
    ];
  }
}

function refuse(waitSeconds: number): void {
  if (waitSeconds > 0) throw new TooManyReplies(waitSeconds);
}
