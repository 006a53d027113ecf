import { Injectable } from '@nestjs/common';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { type Letter, Mailer } from '../platform/mail/mailer.js';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { RateLimits } from '../platform/security/rate-limits.js';

/** A flood of replies must not become a flood of mail. */
const oneInTenMinutes = [{ count: 1, seconds: 600 }];

/** Longer than a post office may take; after a kill midway, the time until another try may begin. */
const oneAtATime = [{ count: 1, seconds: 60 }];

@Injectable()
export class WaitingLetters {
  constructor(
    private readonly limits: RateLimits,
    private readonly mailer: Mailer,
    private readonly origin: PublicOrigin,
  ) {}

  /**
   * Returns 0 when there was room for a letter, else the whole seconds until there is. Counts as sent only when it is: a process that is killed midway leaves a letter that is still to be written, and at worst
   * one that comes twice. Throws BeingWritten, and what the mailer throws; the job tries again.
   */
  async send({ id, email }: { readonly id: string; readonly email: PrivateEmail }, held: number): Promise<number> {
    const wait = await this.limits.waitFor('waiting-notice', id, oneInTenMinutes);
    if (wait > 0) return wait;
    if ((await this.limits.spend('waiting-notice-try', id, oneAtATime)) > 0) throw new BeingWritten();
    try {
      await this.mailer.send(this.letter(email, held));
      await this.limits.spend('waiting-notice', id, oneInTenMinutes);
      return 0;
    } finally {
      await this.limits.forgive('waiting-notice-try', id, oneAtATime);
    }
  }

  private letter(to: PrivateEmail, held: number): Letter {
    const waits = held === 1 ? 'One reply waits' : `${held} replies wait`;
    return {
      to,
      subject: `${waits} for a decision`,
      text: `${waits} for a decision:\n${this.origin.url('/moderation')}\n`,
    };
  }
}

/** Another job has the letter in hand, here or in another instance; or had, and was killed. */
class BeingWritten extends Error {
  override readonly name = 'BeingWritten';
}
