import { Injectable } from '@nestjs/common';
import { type Limit } from '../platform/config/limits.js';
import { RateLimits } from '../platform/security/rate-limits.js';
import { TooManySignIns } from './account.errors.js';

/** For one client, over all addresses. Tries that are refused count too, so the wait grows from a minute to an hour. */
const perClient: readonly Limit[] = [
  { count: 5, seconds: 60 },
  { count: 15, seconds: 600 },
  { count: 40, seconds: 3600 },
];
/** For one address, over all clients: more than this is no forgetful person. */
const perAccount: readonly Limit[] = [{ count: 25, seconds: 3600 }];
/** For each client while that is so. */
const whileGuessed: readonly Limit[] = [
  { count: 2, seconds: 600 },
  { count: 6, seconds: 6 * 3600 },
];

/**
 * Slows guessing down without ever locking a person out.
 *
 * A client that is wrong too often waits. An address that many clients guess at is not closed, since then anybody could close it:
 * each client gets few tries at it instead. So its owner, with the right password, gets in from any client that has not used its
 * tries up, and whoever guesses needs a fresh network for every six tries. Addresses are counted whether somebody has them or not.
 * A try is counted before it is looked at, so that many at once gain nothing, and a right one is taken off again.
 */
@Injectable()
export class SignInPace {
  constructor(private readonly limits: RateLimits) {}

  /** Throws TooManySignIns. `account` is any text that stands for the address. */
  async admit(client: string, account: string): Promise<void> {
    await this.count('sign-in/client', client, perClient);
    const guessed = (await this.limits.spend('sign-in/account', account, perAccount)) > 0;
    if (guessed) await this.count('sign-in/guessed', `${account} ${client}`, whileGuessed);
  }

  async takeOff(client: string, account: string): Promise<void> {
    await this.limits.giveBack('sign-in/client', client, perClient);
    await this.limits.giveBack('sign-in/account', account, perAccount);
    await this.limits.forgive('sign-in/guessed', `${account} ${client}`, whileGuessed);
  }

  private async count(what: string, who: string, limits: readonly Limit[]): Promise<void> {
    const seconds = await this.limits.spend(what, who, limits);
    if (seconds > 0) throw new TooManySignIns(seconds);
  }
}
