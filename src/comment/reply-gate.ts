import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { RateLimits } from '../platform/security/rate-limits.js';
import { TooManyReplies } from './comment.errors.js';

/** How many replies a client and the whole site may send (REPLY_LIMITS, REPLY_LIMITS_SITE). Asked before anything that depends on data. */
@Injectable()
export class ReplyGate {
  constructor(
    private readonly limits: RateLimits,
    private readonly config: Config,
  ) {}

  /** Throws TooManyReplies with the seconds to wait, after which the next reply is taken. A client that is over its own limit takes nothing from the site's. */
  async pass(client: string): Promise<void> {
    const { replyLimits, replyLimitsSite } = this.config;
    const own = await this.limits.spendUnlessRefused('reply', client, replyLimits);
    const wait = own > 0 ? own : await this.limits.spendUnlessRefused('reply-site', 'site', replyLimitsSite);
    if (wait > 0) throw new TooManyReplies(wait);
  }
}
