import { setImmediate as breath } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { databaseFault } from '../platform/http/postgres-errors.js';
import { CheckerCorrections } from './checker-corrections.js';
import { type StoredStatus } from './comment-status.js';
import { type KeptLesson, Lessons } from './lessons.js';
import { LessonTokens } from './lesson-tokens.js';
import { lessonIn } from './rules/lesson.js';

const everyMs = 1000;
const batch = 100;

interface Row {
  readonly id: string;
  readonly status: StoredStatus;
  readonly previous_status: StoredStatus | null;
  readonly judged: string | null;
  readonly by_staff: boolean;
  readonly author_name: string;
  readonly author_website: string | null;
  readonly source: string;
}

/**
 * Learns from decisions, soon after they were committed and in nobody's transaction: no decision waits for it. The database notes
 * every comment that was decided about, edited, withdrawn or deleted (a trigger, so no way past it); what the comment teaches now
 * takes the place of what it taught before, so a note may be read twice. Instances take turns.
 */
@Injectable()
export class Learner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Learner');
  private timer: NodeJS.Timeout | null = null;
  private learning: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly db: DataSource,
    private readonly tokens: LessonTokens,
    private readonly lessons: Lessons,
    private readonly corrections: CheckerCorrections,
  ) {}

  onApplicationBootstrap(): void {
    this.passLater(() => this.lessons.noteOthersThan(this.tokens.reading));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.learning;
  }

  /** Until nothing is noted, or another instance is at it. */
  async pass(): Promise<void> {
    while (!this.stopped && (await this.lessons.anyNoted()) && (await this.learnSome()));
  }

  private passLater(before: () => Promise<void> = () => Promise.resolve()): void {
    this.timer = setTimeout(() => {
      this.learning = before()
        .then(() => this.pass())
        .then(() => this.passLater())
        .catch((error: Error) => {
          this.log.warn({ event: 'learn-error', code: databaseFault(error)?.code ?? error.name });
          this.passLater(before);
        });
    }, everyMs).unref();
    if (this.stopped) clearTimeout(this.timer);
  }

  private async learnSome(): Promise<boolean> {
    const heard = await this.corrections.wanted();
    return this.db.transaction(async (tx) => {
      if (!(await this.lessons.takeTurn(tx))) return false;
      const ids = await this.lessons.takeNotes(tx, batch);
      const taught = await this.lessons.replace(tx, ids, await this.lessonsOf(tx, ids));
      if (heard) await this.corrections.noteIn(tx, taught);
      return true;
    });
  }

  private async lessonsOf(tx: EntityManager, ids: readonly string[]): Promise<KeptLesson[]> {
    const rows = await tx.query<Row[]>(
      `select id, status, previous_status, verdict->>'status' as judged, by_staff, author_name, author_website, source
         from comments where id = any($1)`,
      [ids],
    );
    const lessons: KeptLesson[] = [];
    for (const row of rows) {
      const taught = lessonIn({
        status: row.status,
        previousStatus: row.previous_status,
        judged: row.judged,
        byStaff: row.by_staff,
      });
      if (taught === null) continue;
      const words = { name: row.author_name, source: row.source, website: row.author_website };
      lessons.push({
        commentId: row.id,
        taught,
        tokens: this.tokens.lessonOf(words),
        reading: this.tokens.reading,
      });
      await breath();
    }
    return lessons;
  }
}
