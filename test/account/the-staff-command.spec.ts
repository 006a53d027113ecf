import { jest } from '@jest/globals';
import { Readable } from 'node:stream';
import { Command } from 'commander';
import { accountCommands } from '../../src/account/account.commands.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';
import { signIn, statusAtTheQueue } from './staff.js';

const house = houseForStories();

interface Said {
  readonly lines: string;
  readonly json: any[];
}

/** Runs the command in the house that is open. */
async function riposte(...words: string[]): Promise<Said> {
  const [lines, json]: [string[], unknown[]] = [[], []];
  const quiet = { writeErr: () => undefined };
  const program = new Command('riposte').exitOverride().configureOutput(quiet);
  accountCommands(program, {
    config: () => house().opened.http as never,
    open: (work) => work(house().opened.app),
    address: (to) => `https://news.example${to}`,
    print: (line, value) => void (lines.push(line), json.push(value)),
  });
  for (const command of program.commands.flatMap((group) => group.commands))
    command.exitOverride().configureOutput(quiet);
  await program.parseAsync(words, { from: 'user' });
  return { lines: lines.join('\n'), json };
}

async function typing(text: string, work: () => Promise<Said>): Promise<Said> {
  const stdin = jest.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(text)]) as never);
  try {
    return await work();
  } finally {
    stdin.mockRestore();
  }
}

describe('riposte staff', () => {
  it('adds a member and prints the link by which they choose a password', async () => {
    const { lines, json } = await riposte(
      'staff',
      'add',
      'kim@lantern.example.org',
      '--name',
      'Kim',
      '--role',
      'editor',
    );

    const url = lines.split('\n').at(-1) ?? '';
    expect(url).toMatch(/^https:\/\/news\.example\/staff\/set-up\/[\w-]{43}$/);
    expect(json).toEqual([
      { id: expect.any(String), name: 'Kim', role: 'editor', setUpUrl: url, expiresAt: expect.any(String) },
    ]);
    expect((await new Visitor(house()).get(new URL(url).pathname)).status).toBe(200);
  });

  it('takes a password from the standard input', async () => {
    const member = { email: 'ada@lantern.example.org', password: 'nine cold ferns at dawn' };
    const add = ['staff', 'add', member.email, '--name', 'Ada', '--role', 'moderator', '--password-stdin'];

    const { lines } = await typing(`${member.password}\n`, () => riposte(...add));

    expect(lines).toBe('Ada can sign in with that password.');
    expect((await signIn(house(), member)).status).toBe(201);
  });

  it('does not take a password that is tried first', async () => {
    const add = ['staff', 'add', 'bo@lantern.example.org', '--name', 'Bo', '--role', 'moderator', '--password-stdin'];

    await expect(typing('password1\n', () => riposte(...add))).rejects.toMatchObject({
      faults: [{ field: 'password', code: 'too-common', message: expect.stringContaining('tried first') }],
    });
  });

  it('lists everybody, with the address masked', async () => {
    const { lines, json } = await riposte('staff', 'list');

    expect(json).toEqual([
      { id: expect.any(String), name: 'Kim', role: 'editor', email: 'k…@l….org', state: 'invited' },
      { id: expect.any(String), name: 'Ada', role: 'moderator', email: 'a…@l….org', state: 'active' },
    ]);
    expect(lines).not.toContain('lantern');
  });

  it('resets and disables, and says what became of it', async () => {
    const reset = await riposte('staff', 'reset', 'ada@lantern.example.org');
    const disabled = await riposte('staff', 'disable', 'ADA@lantern.example.org');
    const again = await riposte('staff', 'disable', 'ada@lantern.example.org');

    expect(reset.json[0].setUpUrl).toContain('/staff/set-up/');
    expect([disabled.json, again.json]).toEqual([[{ changed: true }], [{ changed: false }]]);
    await expect(riposte('staff', 'reset', 'ada@lantern.example.org')).rejects.toThrow('disabled');
    await expect(riposte('staff', 'disable', 'nobody@lantern.example.org')).rejects.toThrow('Nobody with this address');
  });

  it.each([
    ['an address that is none', ['staff', 'add', 'kim', '--name', 'Kim', '--role', 'editor']],
    ['a role that is none', ['staff', 'add', 'kim@lantern.example.org', '--name', 'Kim', '--role', 'owner']],
    ['no name', ['staff', 'add', 'kim@lantern.example.org', '--role', 'editor']],
  ])('refuses %s', async (_, words) => {
    await expect(riposte(...words)).rejects.toThrow();
  });

  it('leaves its deeds in the record, under the operator’s name and without addresses', async () => {
    const rows = await house().sql<{ action: string }>(
      `select action, detail::text from audit_entries where actor_name = 'operator' order by id`,
    );

    expect(rows.map(({ action }) => action)).toEqual(['staff.added', 'staff.added', 'staff.reset', 'staff.disabled']);
    expect(JSON.stringify(rows)).not.toContain('lantern');
  });
});

describe('riposte token', () => {
  it('prints a token once, alone on its line', async () => {
    const { lines, json } = await riposte('token', 'add', '--name', 'importer', '--role', 'moderator');

    expect(lines).toMatch(/^rip_[\w-]{43}$/);
    expect(json).toEqual([{ id: expect.any(String), token: lines, role: 'moderator', name: 'importer' }]);
    expect(await statusAtTheQueue(new Visitor(house(), { authorization: `Bearer ${lines}` }))).toBe(200);
    expect((await riposte('token', 'list')).lines).not.toContain(lines.slice(4));
  });

  it('revokes it', async () => {
    const { json } = await riposte('token', 'add', '--staff', 'kim@lantern.example.org');
    expect(json[0].role).toBe('editor');

    expect((await riposte('token', 'revoke', json[0].id)).json).toEqual([{ changed: true }]);

    expect((await riposte('token', 'list')).json.at(-1)).toMatchObject({
      id: json[0].id,
      staff: 'Kim',
      state: 'revoked',
    });
    await expect(riposte('token', 'revoke', 'nonsense')).rejects.toThrow('no such token');
  });
});
