import { type Command, Option } from 'commander';
import { operator } from '../platform/audit/actor.js';
import { type House } from '../platform/command-line.js';
import { type Role } from '../platform/http/route-access.js';
import { AccountQueries } from './account.queries.js';
import { readEmail, readName, readPassword } from './command-input.js';
import { NewPasswords } from './new-passwords.service.js';
import { StaffService } from './staff.service.js';
import { type SetUpLink, setUpPath } from './staff.view.js';
import { tokenCommands } from './token.commands.js';

const byRole = ['admin', 'editor', 'moderator'] as const;

/** `riposte staff …` and `riposte token …`. */
export function accountCommands(program: Command, house: House): void {
  const staff = program.command('staff').description('who works here');
  staff
    .command('add <email>')
    .description(
      'let somebody in, or a disabled member back in; prints a one-time link by which they choose a password',
    )
    .requiredOption('--name <name>', 'as it stands in the log and beside their replies')
    .addOption(new Option('--role <role>', 'what they may do').choices(byRole).makeOptionMandatory())
    .option('--password-stdin', 'take the password from the standard input instead of making a link')
    .action((email: string, options: AddOptions) => add(house, email, options));
  staff
    .command('list')
    .description('everybody, with role and state')
    .action(() => list(house));
  staff
    .command('disable <email>')
    .description('end all sessions and tokens of a member at once, and let them in no more')
    .action((email: string) => disable(house, email));
  staff
    .command('reset <email>')
    .description('void the password and end all sessions of a member; prints a new one-time link')
    .action((email: string) => reset(house, email));
  tokenCommands(program, house, byRole);
}

interface AddOptions {
  readonly name: string;
  readonly role: Role;
  readonly passwordStdin?: boolean;
}

async function add(house: House, address: string, options: AddOptions): Promise<void> {
  const newcomer = { email: readEmail(address), name: readName(options.name), role: options.role };
  const password = options.passwordStdin ? await readPassword() : null;
  await house.open(async (rooms) => {
    const passwordHash = password === null ? null : await rooms.get(NewPasswords).accept(password, newcomer.name);
    const { id, link } = await rooms.get(StaffService).add({ ...newcomer, passwordHash }, operator);
    const said = { id, name: newcomer.name, role: newcomer.role };
    if (link) printLink(house, `${newcomer.name} can choose a password, once and until`, link, said);
    else house.print(`${newcomer.name} can sign in with that password.`, { ...said, setUpUrl: null });
  });
}

async function list(house: House): Promise<void> {
  await house.open(async (rooms) => {
    for (const member of await rooms.get(AccountQueries).staff()) {
      const { id, name, role, email, state } = member;
      house.print([name, role, email, state].join('\t'), { id, name, role, email, state });
    }
  });
}

async function disable(house: House, address: string): Promise<void> {
  const email = readEmail(address);
  await house.open(async (rooms) => {
    const changed = await rooms.get(StaffService).disable(email, operator);
    house.print(changed ? 'Disabled. Nothing of theirs opens anything any more.' : 'They were disabled already.', {
      changed,
    });
  });
}

async function reset(house: House, address: string): Promise<void> {
  const email = readEmail(address);
  await house.open(async (rooms) => {
    const link = await rooms.get(StaffService).reset(email, operator);
    printLink(house, 'The old password is void. They can choose a new one, once and until', link, {});
  });
}

/** The address stands on a line of its own, so that it can be copied or cut out. */
function printLink(
  house: House,
  sentence: string,
  { token, expiresAt }: SetUpLink,
  said: Record<string, unknown>,
): void {
  const setUpUrl = house.address(setUpPath(token));
  const until = expiresAt.toISOString();
  house.print(`${sentence} ${until}:\n${setUpUrl}`, { ...said, setUpUrl, expiresAt: until });
}
