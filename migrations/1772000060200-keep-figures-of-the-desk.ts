import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sums by day of what the log tells: what came, what was decided, by whom, how long it had waited, and what the rules had said. They
 * are taken from the sealed log, each entry once, so that a look at a year costs the same whatever happened in it.
 */
export class KeepFiguresOfTheDesk1772000060200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table desk_figures (
        day date not null,
        figure text not null,
        name text not null,
        count integer not null,
        constraint desk_figures_pkey primary key (day, figure, name)
      )`);
    await db.query(`
      create table desk_figures_mark (
        position bigint not null,
        only_one boolean not null default true,
        constraint desk_figures_mark_pkey primary key (only_one),
        constraint desk_figures_mark_only_one_check check (only_one)
      )`);
    await db.query('insert into desk_figures_mark (position) values (0)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table desk_figures_mark');
    await db.query('drop table desk_figures');
  }
}
