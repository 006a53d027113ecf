import { type Command } from 'commander';
import { bringUpToDate, layGround } from './foundations.js';
import { type House } from './platform/command-line.js';
import { CannotRun } from './platform/cannot-run.js';
import { pendingMigrations } from './platform/database/migrate.js';

/** `serve` and `migrate`: what an operator starts. */
export function serviceCommands(program: Command, house: House): void {
  program
    .command('serve')
    .description('publish, take replies, moderate: until it is stopped')
    .action(async () => {
      const { serve } = await import('./main.js');
      await serve(house.config());
    });
  program
    .command('migrate')
    .description('bring the database schema up to date')
    .option('--check', 'change nothing; fail when something is to be done')
    .action(async ({ check }: { check?: boolean }) => {
      const ground = await layGround(house.config());
      try {
        const names = await (check ? pendingMigrations(ground.place.directUrl) : bringUpToDate(ground));
        for (const name of names) house.print(name, { migration: name, done: !check });
        if (names.length === 0) house.print('The schema is up to date.', { upToDate: true });
        if (check && names.length > 0) throw new CannotRun('The schema is behind. Run: riposte migrate');
      } finally {
        await ground.stop();
      }
    });
}
