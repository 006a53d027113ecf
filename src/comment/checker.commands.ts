import { type Command } from 'commander';
import { CannotRun } from '../platform/cannot-run.js';
import { type House } from '../platform/command-line.js';
import { CheckerQueries } from './checker.queries.js';

/** `riposte rules checker`. */
export function checkerCommand(rules: Command, house: House): void {
  rules
    .command('checker')
    .description('asks the outside checker now, about nobody: whether it answers and knows our secret')
    .action(() =>
      house.open(async (rooms) => {
        const checker = rooms.get(CheckerQueries);
        const [{ host }, { works, fault }] = [await checker.state(), await checker.trial()];
        if (!works) throw new CannotRun(`The outside checker does not work: ${fault}.`);
        house.print(`${host} answers, and knows us.`, { host, works });
      }),
    );
}
