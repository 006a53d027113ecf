import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { NothingHere } from '../platform/http/refusals.js';
import { type Setting, Settings } from '../platform/settings/settings.js';
import { FigureSheet } from './figure-sheet.js';
import { StatisticsQueries } from './statistics.queries.js';
import { toMonth, toReasons, type Transparency } from './transparency.view.js';

const transparency: Setting<boolean> = {
  key: 'moderation.transparency',
  about: 'whether anybody may read at /transparency how many replies came and what became of them, rounded, by month',
  shape: z.boolean(),
  default: false,
};

const shownMonths = 12;

/** Figures for everybody: of months that are over, so that nobody compares one hour with the next, and rounded. */
@Injectable()
export class TransparencyQueries implements OnModuleInit {
  constructor(
    private readonly settings: Settings,
    private readonly statistics: StatisticsQueries,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.settings.define(transparency);
  }

  /** Throws NothingHere while the publisher keeps it closed. */
  async read(): Promise<Transparency> {
    if (!(await this.settings.get(transparency))) throw new NothingHere();
    const months = monthsBefore(this.clock.now());
    const rows = await this.statistics.kept({ from: `${months.at(-1)}-01`, to: `${months[0]}-31` });
    const byMonth = Map.groupBy(rows, ({ day }) => day.slice(0, 7));
    return {
      months: months.map((month) => toMonth(month, new FigureSheet(byMonth.get(month) ?? []))),
      reasons: toReasons(new FigureSheet(rows)),
    };
  }
}

function monthsBefore(now: Date): string[] {
  return Array.from({ length: shownMonths }, (_, back) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1 - back, 1)).toISOString().slice(0, 7),
  );
}
