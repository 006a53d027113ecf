import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { BansInForce, type Sender } from './bans-in-force.js';
import { ProofOfWork } from './proof-of-work.service.js';
import { type Standards } from './reply-standards.js';
import { writtenFacts } from './rules/written-facts.js';
import { judge, type Verdict } from './rules/verdict.js';
import { SaidBefore } from './said-before.js';

/** The words of a reply, new or edited, and where they come from. Nothing counts as said before once the client was forgotten. */
export interface ReplyToJudge extends Sender {
  readonly name: string;
  readonly source: string;
  readonly website: string | null;
}

/** Lays the facts about a reply before the rules, which know nothing but facts. */
@Injectable()
export class ReplyJudge {
  constructor(
    private readonly proofs: ProofOfWork,
    private readonly said: SaidBefore,
    private readonly bans: BansInForce,
  ) {}

  /** Joins the caller's transaction: what was said, and the proof that was spent, are noted there. */
  async judge(tx: EntityManager, reply: ReplyToJudge, standards: Standards, now: Date): Promise<Verdict> {
    const { clientKey } = reply;
    const facts = {
      ...standards,
      // Nobody is known yet: only a proved address could make somebody known, and there is no way yet to prove one.
      author: 'unknown',
      history: null,
      ban: await this.bans.on(tx, reply, now),
      ...writtenFacts(reply),
      saidBefore: clientKey !== null && (await this.said.notice(tx, { ...reply, clientKey }, now)),
      proof: await this.proofs.spend(tx, standards.proof),
    } as const;
    return judge(facts, standards.rules);
  }
}
