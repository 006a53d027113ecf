import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type StoredStatus } from './comment-status.js';
import { LessonTokens } from './lesson-tokens.js';
import { RulesQueries } from './rules.queries.js';
import { type ClassifierState } from './rules.view.js';
import { classifier } from './rules/classifier.js';
import { figuresOf, type Foretold } from './rules/figures.js';
import { lessonIn } from './rules/lesson.js';
import { type Seen } from './rules/likeness.js';

/** So many of the newest replies are looked through. */
export const foretoldAmong = 5000;

const others = [51, 80, 95, 99];

interface Row {
  readonly status: StoredStatus;
  readonly previous_status: StoredStatus | null;
  readonly judged: string | null;
  readonly percent: number;
}

/** What the classifier has learnt, and how often it was right. */
@Injectable()
export class ClassifierQueries {
  constructor(
    private readonly db: DataSource,
    private readonly rules: RulesQueries,
    private readonly tokens: LessonTokens,
  ) {}

  async state(): Promise<ClassifierState> {
    const { rules } = await this.rules.current();
    const set = rules.find(({ rule }) => rule === classifier.name);
    const setting = classifier.shape.parse(set?.setting ?? {});
    const learnt = await this.learnt();
    const foretold = await this.foretold(setting.least);
    const from = [...new Set([...others, setting.mark, setting.hold])].sort((one, other) => one - other);
    return {
      mode: set?.mode ?? classifier.firstMode,
      setting,
      learnt: { wanted: learnt.wanted, unwanted: learnt.unwanted },
      enough: Math.min(learnt.wanted, learnt.unwanted) >= setting.least,
      traits: learnt.traits,
      waiting: learnt.waiting,
      decided: foretold.length,
      figures: from.map((percent) => figuresOf(foretold, percent)),
    };
  }

  private async learnt(): Promise<Seen & { readonly traits: number; readonly waiting: number }> {
    const [row] = await this.db.query<(Seen & { traits: number; waiting: number })[]>(
      `select coalesce(sum(wanted) filter (where token = $1), 0)::int as wanted,
              coalesce(sum(unwanted) filter (where token = $1), 0)::int as unwanted,
              (count(*) filter (where token <> $1))::int as traits,
              (select count(*)::int from classifier_notes) as waiting
         from classifier_tokens`,
      [this.tokens.every],
    );
    return row ?? { wanted: 0, unwanted: 0, traits: 0, waiting: 0 };
  }

  /** What it said when a reply came, long before anybody decided; only where it had learnt enough to say anything. */
  private async foretold(least: number): Promise<Foretold[]> {
    const rows = await this.db.query<Row[]>(
      `select status, previous_status, judged, (likeness->>'percent')::int as percent
         from (select status, previous_status, verdict->>'status' as judged, verdict->'facts'->'likeness' as likeness
                 from comments where not by_staff and status <> 'withdrawn' order by id desc limit $1) as newest
        where (likeness->'learnt'->>'wanted')::int >= $2 and (likeness->'learnt'->>'unwanted')::int >= $2`,
      [foretoldAmong, least],
    );
    return rows.flatMap(({ status, previous_status: previousStatus, judged, percent }) => {
      const decided = lessonIn({ status, previousStatus, judged, byStaff: false });
      return decided ? [{ percent, decided }] : [];
    });
  }
}
