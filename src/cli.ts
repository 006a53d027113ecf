import { createRequire } from 'node:module';
import { cwd, env, exit } from 'node:process';
import { Command } from 'commander';
import { accountCommands } from './account/account.commands.js';
import { articleCommands } from './article/article.commands.js';
import { auditCommands } from './platform/audit/audit.commands.js';
import { rulesCommands } from './comment/rules.commands.js';
import { CannotRun } from './platform/cannot-run.js';
import { DomainError, InvalidInput } from './platform/domain-error.js';
import { settingsCommands } from './platform/settings/settings.commands.js';
import { houseFor } from './house.js';
import { loadEnvironment } from './platform/config/load-environment.js';
import { serviceCommands } from './service.commands.js';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** The command line. Results go to stdout, complaints to stderr; the exit code tells which it was. */
const program = new Command('riposte')
  .description('publishes articles, lets readers share them and leave a reply, and lets moderators decide')
  .version(version)
  .option('--json', 'results as JSON, one object a line')
  .showHelpAfterError('(riposte --help lists the commands)');

// Whoever reads our output may stop early (`| head -1`): the deed is done to its end all the same, and nobody minds.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  complain(new CannotRun(`The output cannot be written (${error.code}).`));
  process.exitCode = 1;
});

try {
  const house = houseFor(
    () => loadEnvironment(env, cwd()),
    () => program.opts<{ json?: boolean }>().json === true,
  );
  serviceCommands(program, house);
  articleCommands(program, house);
  accountCommands(program, house);
  rulesCommands(program, house);
  settingsCommands(program, house);
  auditCommands(program, house);
  await program.parseAsync();
} catch (error) {
  complain(error);
  exit(1);
}

/** A person reads this: what is wrong and the way out. A stack only where it is our fault. */
function complain(error: unknown): void {
  process.stderr.write(`riposte: ${inWords(error)}\n`);
}

function inWords(error: unknown): string {
  if (error instanceof InvalidInput) return listed(error.faults.map(({ message }) => message));
  if (error instanceof DomainError || error instanceof CannotRun) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function listed(faults: readonly string[]): string {
  const [only, ...more] = faults;
  if (more.length === 0) return only ?? 'That cannot be done.';
  return ['That cannot be done:', ...faults.map((fault) => `  - ${fault}`)].join('\n');
}
