import { Injectable } from '@nestjs/common';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { CheckerAway } from './comment.errors.js';
import { emailForChecker } from './checker-email.js';
import { Likenesses } from './likenesses.queries.js';
import { OutsideChecker } from './outside-checker.service.js';
import { type CheckerAnswer } from './rules/checker-answer.js';
import { type Likeness } from './rules/likeness.js';
import { outsideChecker } from './rules/outside-checker.js';
import { type Words } from './rules/traits.js';
import { type RulesInForce } from './rules/verdict.js';

/** A reply and where it comes from. */
export interface ReplyInHand extends Words {
  /** Null for a new one. */
  readonly commentId: string | null;
  /** Of the article, from the root of the site. */
  readonly path: string;
  readonly lang: string;
  readonly network: string;
  /** Null where nobody typed one: at an edit. */
  readonly email: PrivateEmail | null;
}

/** What others make of a reply's words; missing where the rule that would ask them is off. */
export interface Opinions {
  readonly likeness?: Likeness | undefined;
  readonly checker?: CheckerAnswer | undefined;
}

/** Asks the classifier and the outside checker, ahead of the transaction. */
@Injectable()
export class ReplyOpinions {
  constructor(
    private readonly likenesses: Likenesses,
    private readonly outside: OutsideChecker,
    private readonly origin: PublicOrigin,
  ) {}

  /** Throws CheckerAway. */
  async of(reply: ReplyInHand, { rules }: RulesInForce): Promise<Opinions> {
    const set = (name: string) => rules.find(({ rule, mode }) => rule === name && mode !== 'off');
    const checked = set('outside-checker');
    const [likeness, checker] = await Promise.all([
      set('classifier') && this.likenesses.of(reply, reply.commentId),
      checked && this.ask(reply),
    ]);
    if (checked?.mode === 'on' && checker?.says === 'away') {
      const { whenDown } = outsideChecker.shape.parse(checked.setting);
      if (whenDown === 'closed') throw new CheckerAway();
    }
    return { likeness, checker };
  }

  private async ask({ name, source, website, path, lang, commentId, network, email }: ReplyInHand) {
    const setUp = await this.outside.setUp();
    return this.outside.ask(setUp, {
      articleUrl: this.origin.url(path),
      lang,
      name,
      website,
      text: source,
      edited: commentId !== null,
      network: setUp.seesNetwork ? network : null,
      email: emailForChecker(email, setUp),
    });
  }
}
