import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OutsideChecker } from './outside-checker.service.js';
import { RulesQueries } from './rules.queries.js';
import { type CheckerSees, type CheckerState, type CheckerTrial } from './rules.view.js';
import { type CheckerAnswer } from './rules/checker-answer.js';
import { outsideChecker } from './rules/outside-checker.js';

/** So many of the newest replies are looked through. */
const lately = 1000;

/** How the outside checker stands; its secret is no part of it. */
@Injectable()
export class CheckerQueries {
  constructor(
    private readonly db: DataSource,
    private readonly rules: RulesQueries,
    private readonly outside: OutsideChecker,
  ) {}

  async state(): Promise<CheckerState> {
    return { ...(await this.standing()), lately: await this.answers() };
  }

  private async standing(): Promise<Omit<CheckerState, 'lately'>> {
    const { rules } = await this.rules.current();
    const set = rules.find(({ rule }) => rule === outsideChecker.name);
    const { checker, deadlineMs, seesNetwork, seesEmail, hearsDecisions } = await this.outside.setUp();
    return {
      mode: set?.mode ?? outsideChecker.firstMode,
      host: checker && new URL(checker.address).host,
      protocol: checker?.protocol ?? null,
      deadlineMs,
      seesNetwork,
      seesEmail,
      hearsDecisions,
      rests: this.outside.rests,
    };
  }

  /** What it is told of readers; null while nobody is asked. */
  async sees(): Promise<CheckerSees | null> {
    const { mode, host, seesNetwork, seesEmail } = await this.standing();
    return mode === 'off' || host === null ? null : { seesNetwork, seesEmail };
  }

  /** Asks it now, about nobody. */
  async trial(): Promise<CheckerTrial> {
    const fault = await this.outside.faultInTrial(await this.outside.setUp());
    return { works: fault === null, fault };
  }

  private async answers(): Promise<CheckerState['lately']> {
    const rows = await this.db.query<{ says: CheckerAnswer['says']; count: number }[]>(
      `select says, count(*)::int as count
         from (select verdict->'facts'->'checker'->>'says' as says from comments
                where not by_staff and status <> 'withdrawn' order by id desc limit $1) as newest
        where says is not null group by says`,
      [lately],
    );
    const counts = new Map(rows.map(({ says, count }) => [says, count]));
    const of = (says: CheckerAnswer['says']) => counts.get(says) ?? 0;
    return { publish: of('publish'), hold: of('hold'), spam: of('spam'), away: of('away') };
  }
}
