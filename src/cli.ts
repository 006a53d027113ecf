import { cwd, env, exit } from 'node:process';
import { Command } from 'commander';
import { accountCommands } from './account/account.commands.js';
import { articleCommands } from './article/article.commands.js';
import { CannotRun } from './platform/cannot-run.js';
import { DomainError, InvalidInput } from './platform/domain-error.js';
import { settingsCommands } from './platform/settings/settings.commands.js';
import { houseFor } from './house.js';
import { loadEnvironment } from './platform/config/load-environment.js';
import { serviceCommands } from './service.commands.js';

/** The command line. Results go to stdout, complaints to stderr; the exit code tells which it was. */
const program = new Command('riposte')
  .description('publishes articles, lets readers share them and leave a reply, and lets moderators decide')
  .option('--json', 'results as JSON, one object a line')
  .showHelpAfterError('(riposte --help lists the commands)');

try {
  const house = houseFor(() => loadEnvironment(env, cwd()), () => program.opts<{ json?: boolean }>().json === true);
  serviceCommands(program, house);
  articleCommands(program, house);
  accountCommands(program, house);
  settingsCommands(program, house);
  await program.parseAsync();
} catch (error) {
  complain(error);
  exit(1);
}

/** A person reads this: what is wrong and the way out. A stack only where it is our fault. */
function complain(error: unknown): void {
  const faults = error instanceof InvalidInput ? error.faults.map((fault) => `\n  - ${fault.message}`).join('') : '';
  const known = error instanceof DomainError || error instanceof CannotRun;
  const text = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`riposte: ${text}${faults}\n`);
}
