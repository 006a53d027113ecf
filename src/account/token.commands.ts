import { type Command, Option } from 'commander';
import { operator } from '../platform/audit/actor.js';
import { type House } from '../platform/command-line.js';
import { type Role } from '../platform/http/route-access.js';
import { isId } from '../platform/ids.js';
import { TokenMissing } from './account.errors.js';
import { grantable, type GrantableAbility } from './abilities.js';
import { AccountQueries } from './account.queries.js';
import { readDays, readEmail, readName } from './command-input.js';
import { Tokens } from './tokens.service.js';

interface AddOptions {
  readonly name: string;
  readonly role?: Role;
  readonly staff?: string;
  readonly ability?: readonly GrantableAbility[];
  readonly days?: number;
}

export function tokenCommands(program: Command, house: House, roles: readonly Role[]): void {
  const token = program.command('token').description('bearer tokens for programs');
  token
    .command('add')
    .description('make a token; it is printed once')
    .option('--name <name>', 'what it is for', 'token')
    .addOption(new Option('--role <role>', "what it may do: the member's role, else editor").choices(roles))
    .option('--staff <email>', 'whose it is: it ends with them and never does more than they may')
    .addOption(new Option('--ability <names...>', 'only these, of what its role may do').choices(grantable))
    .option('--days <n>', 'how long it is good, 1 to 3650; without end when left out', readDays)
    .action((options: AddOptions) => add(house, options));
  token
    .command('list')
    .description('all tokens, without their secrets')
    .action(() => list(house));
  token
    .command('revoke <id>')
    .description('end a token at once')
    .action((id: string) => revoke(house, id));
}

async function add(house: House, { name, role, staff, ability, days }: AddOptions): Promise<void> {
  const wanted = {
    name: readName(name),
    role,
    staff: staff === undefined ? undefined : readEmail(staff),
    abilities: ability,
    days,
  };
  await house.open(async (rooms) => {
    const issued = await rooms.get(Tokens).issue(wanted, operator);
    house.print(issued.token, { id: issued.id, token: issued.token, role: issued.role, name: issued.name });
  });
}

async function list(house: House): Promise<void> {
  await house.open(async (rooms) => {
    for (const token of await rooms.get(AccountQueries).tokens()) {
      const { id, name, role, staff, createdAt, lastUsedAt, state, abilities, expiresAt } = token;
      const used = lastUsedAt === null ? 'never used' : `used ${lastUsedAt.toISOString()}`;
      house.print([id, name, role, staff ?? 'the house', used, state].join('\t'), {
        id,
        name,
        role,
        staff,
        createdAt,
        lastUsedAt,
        state,
        abilities,
        expiresAt,
      });
    }
  });
}

async function revoke(house: House, id: string): Promise<void> {
  if (!isId(id)) throw new TokenMissing();
  await house.open(async (rooms) => {
    const changed = await rooms.get(Tokens).revoke(id, operator);
    house.print(changed ? 'Revoked. It opens nothing any more.' : 'It was revoked already.', { changed });
  });
}
