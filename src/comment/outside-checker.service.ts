import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { Breaker } from '../platform/outbound/breaker.js';
import { NoAnswer, post } from '../platform/outbound/post.js';
import { Settings } from '../platform/settings/settings.js';
import { checkerSettings } from './checker-settings.js';
import { type CheckerAnswer } from './rules/checker-answer.js';
import {
  type Answered,
  type AskedReply,
  type Checker,
  type CheckerRequest,
  type Correction,
  correctionTo,
  faultInTrial,
  questionTo,
  readAnswer,
  trialOf,
} from './rules/checker-protocols.js';

export interface CheckerSetUp {
  /** Null: no address, or no secret. */
  readonly checker: Checker | null;
  readonly deadlineMs: number;
  readonly seesNetwork: boolean;
  readonly seesEmail: boolean;
  readonly hearsDecisions: boolean;
}

const mostAtOnce = 8;

const whyNot: Readonly<Record<NoAnswer['why'], string>> = {
  'too-slow': 'it was too slow',
  'too-large': 'its answer was too large',
  'not-public': 'its address is not on the public Internet, or not https',
  unreachable: 'it could not be reached',
};

/** Asks a program outside about replies. Never inside a transaction: it takes as long as it takes, up to the deadline. */
@Injectable()
export class OutsideChecker implements OnModuleInit {
  private readonly log = new Logger('OutsideChecker');
  private readonly breaker = new Breaker();
  private atWork = 0;

  constructor(
    private readonly settings: Settings,
    private readonly config: Config,
    private readonly origin: PublicOrigin,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const setting of Object.values(checkerSettings)) this.settings.define(setting);
  }

  /** Not asked for a while, after it failed several times. */
  get rests(): boolean {
    return this.breaker.broken;
  }

  async setUp(): Promise<CheckerSetUp> {
    const { address, protocol, ...rest } = await this.settings.several(checkerSettings);
    const secret = this.config.checkerSecret;
    const complete = address !== '' && secret !== null;
    return { ...rest, checker: complete ? { address, protocol, secret, site: this.origin.url('/') } : null };
  }

  /** Whatever goes wrong is an answer too: the rule says what follows from it. */
  async ask({ checker, deadlineMs }: CheckerSetUp, reply: AskedReply): Promise<CheckerAnswer> {
    if (!checker) return { says: 'away', detail: 'it is not set up' };
    if (this.atWork >= mostAtOnce) return { says: 'away', detail: 'it is asked about others at this moment' };
    if (!this.breaker.mayAsk(performance.now())) return { says: 'away', detail: 'it failed several times and rests' };
    this.atWork += 1;
    try {
      const answered = await this.send(questionTo(checker, reply, this.clock.now()), deadlineMs);
      return this.noted(
        withoutSecrets(readAnswer(checker.protocol, answered), [checker.secret, reply.network, reply.email]),
      );
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      return this.noted({ says: 'away', detail: whyNot[error.why] });
    } finally {
      this.atWork -= 1;
    }
  }

  /** Null: it works. Says nothing of any reader. */
  async faultInTrial({ checker, deadlineMs }: CheckerSetUp): Promise<string | null> {
    if (!checker) return 'it is not set up: it takes the setting checker.address and CHECKER_SECRET';
    try {
      const fault = faultInTrial(checker.protocol, await this.send(trialOf(checker, this.clock.now()), deadlineMs));
      if (fault === null) this.breaker.went(true, performance.now());
      return fault && fault.replaceAll(checker.secret, '…');
    } catch (error) {
      if (error instanceof NoAnswer) return whyNot[error.why];
      throw error;
    }
  }

  /** Throws NoAnswer, and CorrectionRefused: the job tries again. */
  async correct(
    { checker, deadlineMs }: CheckerSetUp,
    reply: AskedReply,
    about: { readonly decided: Correction; readonly said: CheckerAnswer['says'] },
  ): Promise<void> {
    const request = checker && correctionTo(checker, reply, about, this.clock.now());
    if (!request) return;
    const { status } = await this.send(request, deadlineMs);
    if (status < 200 || status >= 300) throw new CorrectionRefused(`The outside checker answered ${status}.`);
  }

  private async send(request: CheckerRequest, deadlineMs: number): Promise<Answered> {
    const mayBePrivate = this.config.privateCheckerAllowed;
    const { status, body, headers } = await post({ ...request, deadlineMs, mayBePrivate });
    return { status, body, help: headers['x-akismet-debug-help']?.toString() };
  }

  private noted(answer: CheckerAnswer): CheckerAnswer {
    const well = answer.says !== 'away';
    this.breaker.went(well, performance.now());
    if (!well) this.log.warn({ event: 'checker-away', rests: this.breaker.broken });
    return answer;
  }
}

export class CorrectionRefused extends Error {
  override readonly name = 'CorrectionRefused';
}

/** What it was told must not come back by its words. */
function withoutSecrets(answer: CheckerAnswer, secrets: readonly (string | null)[]): CheckerAnswer {
  const detail = secrets.reduce(
    (text, secret) => (secret ? (text?.replaceAll(secret, '…') ?? null) : text),
    answer.detail,
  );
  return { ...answer, detail };
}
