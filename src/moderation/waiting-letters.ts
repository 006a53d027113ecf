import { Injectable } from '@nestjs/common';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { type Letter, Mailer } from '../platform/mail/mailer.js';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { RateLimits } from '../platform/security/rate-limits.js';
import { NoticesOff } from './notices-off.service.js';

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
    private readonly off: NoticesOff,
  ) {}

  /**
   * Returns 0 when there was room for a letter, else the whole seconds until there is. Counts as sent only when it is: a process that is killed midway leaves a letter that is still to be written, and at worst
   * one that comes twice. Throws BeingWritten, and what the mailer throws; the job tries again.
   */
  async send(
    { id, email }: { readonly id: string; readonly email: PrivateEmail },
    waiting: InNumbers,
  ): Promise<number> {
    const wait = await this.limits.waitFor('waiting-notice', id, oneInTenMinutes);
    if (wait > 0) return wait;
    if ((await this.limits.spend('waiting-notice-try', id, oneAtATime)) > 0) throw new BeingWritten();
    try {
      await this.mailer.send(this.letter(id, email, waiting));
      await this.limits.spend('waiting-notice', id, oneInTenMinutes);
      return 0;
    } finally {
      await this.limits.forgive('waiting-notice-try', id, oneAtATime);
    }
  }

  private letter(id: string, to: PrivateEmail, waiting: InNumbers): Letter {
    const [subject = '', ...more] = sentencesOf(waiting);
    const rest = more.map((sentence) => `${sentence}.\n`).join('');
    return {
      to,
      subject,
      text: `${subject}:\n${this.origin.url('/moderation')}\n${rest}`,
      stopAt: this.off.url(id),
    };
  }
}

interface InNumbers {
  readonly held: number;
  readonly reported: number;
  readonly appeals: number;
}

function sentencesOf({ held, reported, appeals }: InNumbers): string[] {
  return [
    held > 0 && (held === 1 ? 'One reply waits for a decision' : `${held} replies wait for a decision`),
    reported > 0 && (reported === 1 ? 'One comment is reported' : `${reported} comments are reported`),
    appeals > 0 && (appeals === 1 ? 'One author appeals' : `${appeals} authors appeal`),
  ].filter((sentence) => sentence !== false);
}

/** Another job has the letter in hand, here or in another instance; or had, and was killed. */
class BeingWritten extends Error {
  override readonly name = 'BeingWritten';
}
