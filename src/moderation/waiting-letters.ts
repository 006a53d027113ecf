import { Injectable } from '@nestjs/common';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { type Letter, Mailer } from '../platform/mail/mailer.js';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { RateLimits } from '../platform/security/rate-limits.js';

/** A flood of replies must not become a flood of mail. */
const oneInTenMinutes = [{ count: 1, seconds: 600 }];

@Injectable()
export class WaitingLetters {
  constructor(
    private readonly limits: RateLimits,
    private readonly mailer: Mailer,
    private readonly origin: PublicOrigin,
  ) {}

  /** When the letter cannot be sent, its turn is given back, so that the job's next try sends it. */
  async send(moderator: { readonly id: string; readonly email: PrivateEmail }, held: number): Promise<void> {
    const wait = await this.limits.spend('waiting-notice', moderator.id, oneInTenMinutes);
    if (wait > 0) return;
    try {
      await this.mailer.send(this.letter(moderator.email, held));
    } catch (error) {
      await this.limits.forgive('waiting-notice', moderator.id, oneInTenMinutes);
      throw error;
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
