import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SpokenFactsQueries } from '../comment/spoken-facts.queries.js';
import { AuditQueries, type SealedLine } from '../platform/audit/audit-queries.js';
import { Repeating } from '../platform/jobs/repeating.js';
import { undoneAction } from './decision-actions.js';
import { type Figure, figuresOf } from './desk-figures.policy.js';

const everyMs = 60_000;
const slice = 1000;

/** Keeps the sums that statistics are made of. Instances take turns; each entry of the log is counted once. */
@Injectable()
export class DeskFigures implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly repeating = new Repeating('desk-figures', everyMs, () => this.pass());

  constructor(
    private readonly db: DataSource,
    private readonly record: AuditQueries,
    private readonly comments: SpokenFactsQueries,
  ) {}

  onApplicationBootstrap(): void {
    this.repeating.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.repeating.stop();
  }

  /** Counts what was sealed since, so many slices at most. */
  async pass(most = Infinity): Promise<void> {
    let counted = slice;
    for (let turn = 0; turn < most && counted === slice; turn++)
      counted = await this.db.transaction((tx) => this.some(tx));
  }

  private async some(tx: EntityManager): Promise<number> {
    const [mark] = await tx.query<{ position: string }[]>(
      'select position::text as position from desk_figures_mark for update skip locked',
    );
    if (!mark) return 0;
    const lines = await this.record.sealedAfter(tx, mark.position, slice);
    const last = lines.at(-1);
    if (!last) return 0;
    await add(tx, await this.figuresIn(tx, lines));
    await tx.query('update desk_figures_mark set position = $1', [last.position]);
    return lines.length;
  }

  private async figuresIn(tx: EntityManager, lines: readonly SealedLine[]): Promise<Figure[]> {
    const undoing = lines.filter(({ action }) => action === undoneAction).map(({ detail }) => String(detail.undid));
    const undone = await this.record.numbered(
      tx,
      undoing.filter((id) => /^\d+$/.test(id)),
    );
    const about = [...lines, ...undone.values()].filter(({ subjectKind }) => subjectKind === 'comment');
    const facts = await this.comments.of(tx, [...new Set(about.map(({ subjectId }) => subjectId))]);
    return lines.flatMap((line) => figuresOf(line, facts, undone));
  }
}

async function add(tx: EntityManager, figures: readonly Figure[]): Promise<void> {
  const sums = [...Map.groupBy(figures, ({ day, figure, name }) => `${day} ${figure} ${name}`).values()];
  const first = sums.flatMap(([figure]) => figure ?? []);
  await tx.query(
    `insert into desk_figures as kept (day, figure, name, count)
     select * from unnest($1::date[], $2::text[], $3::text[], $4::integer[]) order by 1, 2, 3
     on conflict (day, figure, name) do update set count = kept.count + excluded.count`,
    [
      first.map(({ day }) => day),
      first.map(({ figure }) => figure),
      first.map(({ name }) => name),
      sums.map((same) => same.reduce((sum, { count }) => sum + count, 0)),
    ],
  );
}
