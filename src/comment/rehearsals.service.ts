import { setImmediate as otherWork } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../platform/audit/actor.js';
import { PastReplies } from './past-replies.queries.js';
import { Rulebook } from './rulebook.js';
import { type RehearseDto } from './rules.dto.js';
import { type Rehearsal, type RuleSet } from './rules.view.js';
import { RehearsalSheet } from './rules/rehearsal.js';
import { type RulesInForce } from './rules/verdict.js';
import { readLines } from './rules/word-lines.js';

/** Tries changed rules on the newest replies. Changes nothing. */
@Injectable()
export class Rehearsals {
  constructor(
    private readonly rulebook: Rulebook,
    private readonly past: PastReplies,
  ) {}

  /** On replies that the actor reaches. */
  async rehearse(actor: Actor, change: RehearseDto): Promise<Rehearsal> {
    const now = await this.rulebook.inForce();
    const sheet = new RehearsalSheet(now, await this.changed(now, change));
    for await (const replies of this.past.newest(actor, change.last)) {
      for (const reply of replies) sheet.add(reply);
      await otherWork();
    }
    return sheet.result();
  }

  private async changed(now: RulesInForce, { rules, blockedWords, heldWords }: RehearseDto): Promise<RulesInForce> {
    return {
      version: now.version,
      rules: (rules as RuleSet | undefined) ?? now.rules,
      lists: {
        blocked: blockedWords === undefined ? now.lists.blocked : await this.listOf(blockedWords),
        held: heldWords === undefined ? now.lists.held : await this.listOf(heldWords),
      },
    };
  }

  private listOf(words: string) {
    return this.rulebook.ready(readLines(words).lines);
  }
}
