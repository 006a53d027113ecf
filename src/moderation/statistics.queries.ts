import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may } from '../account/abilities.js';
import { AccountQueries } from '../account/account.queries.js';
import { OldestWaiting } from '../comment/oldest-waiting.queries.js';
import { QueueCounts } from '../comment/queue-counts.service.js';
import { type Visitor } from '../platform/http/visitors.js';
import { DeskFigures } from './desk-figures.js';
import { type FigureRow, FigureSheet } from './figure-sheet.js';
import { type Window } from './statistics.dto.js';
import { FiguresReachFurther } from './statistics.errors.js';
import { type MemberFigures, type Statistics } from './statistics.view.js';

const dayMs = 86_400_000;

/** So many slices of the log at most are counted while somebody waits for the page; the rest within a minute. */
const slicesAtOnce = 3;

/** How the desk does. Reads sums by day, so that a year with many replies costs what one with few does. */
@Injectable()
export class StatisticsQueries {
  constructor(
    private readonly db: DataSource,
    private readonly figures: DeskFigures,
    private readonly queue: QueueCounts,
    private readonly oldest: OldestWaiting,
    private readonly accounts: AccountQueries,
  ) {}

  /** Throws FiguresReachFurther. */
  async within(reader: Visitor, window: Window): Promise<Statistics> {
    if (reader.limited) throw new FiguresReachFurther();
    const [sheet, counts, oldestAt] = await Promise.all([
      this.sheet(window),
      this.queue.counts(reader),
      this.oldest.heldSince(reader),
    ]);
    return {
      ...window,
      waiting: { held: counts.held, reported: counts.reported, oldestAt },
      came: sheet.came(),
      decided: sheet.decided(),
      medianSeconds: sheet.medianSeconds(),
      rules: sheet.rules(),
      members: await this.members(sheet, reader),
      days: daysOf(window).map((day) => sheet.day(day)),
    };
  }

  /** With all that the log tells by now. */
  async sheet({ from, to }: Window): Promise<FigureSheet> {
    await this.figures.pass(slicesAtOnce);
    return new FigureSheet(await this.kept({ from, to }));
  }

  /** What was summed up by now. */
  kept({ from, to }: Window): Promise<FigureRow[]> {
    return this.db.query<FigureRow[]>(
      'select day::text as day, figure, name, count from desk_figures where day::text between $1 and $2',
      [from, to],
    );
  }

  /** Whose work it was is for editors; everybody sees their own. The names are those of today. */
  private async members(sheet: FigureSheet, reader: Visitor): Promise<MemberFigures[]> {
    const [staff, tokens] = await Promise.all([this.accounts.staff(), this.accounts.tokens()]);
    const names = new Map([...staff, ...tokens].map(({ id, name }) => [id, name]));
    const all = may(reader.role, 'read-member-figures');
    return sheet
      .actors()
      .filter((actor) => all || actor === reader.id)
      .map((actor) => ({
        id: actor === 'system' ? null : actor,
        name: actor === 'system' ? 'operator' : (names.get(actor) ?? 'somebody who is gone'),
        decided: sheet.decided(actor),
      }))
      .filter(({ decided }) => Object.values(decided).some((count) => count > 0));
  }
}

function daysOf({ from, to }: Window): string[] {
  const count = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  return Array.from({ length: count }, (_, back) => new Date(Date.parse(to) - back * dayMs).toISOString().slice(0, 10));
}
