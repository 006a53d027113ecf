import fs from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { rulesCommands } from '../../src/comment/rules.commands.js';
import { ruleKinds } from '../../src/comment/rules/rule-kinds.js';
import { houseForStories } from '../support/house.js';

const house = houseForStories();

async function riposte(...words: string[]): Promise<string> {
  const lines: string[] = [];
  const program = new Command('riposte').exitOverride();
  rulesCommands(program, {
    config: () => house().opened.http as never,
    open: (work) => work(house().opened.app),
    address: (to) => to,
    print: (line) => void lines.push(line),
  });
  await program.parseAsync(words, { from: 'user' });
  return lines.join('\n');
}

function fileOf(words: string): string {
  const file = path.join(house().dataDir, 'keys.txt');
  fs.writeFileSync(file, words);
  return file;
}

describe('riposte rules', () => {
  it('imports what WordPress had, says what it left out, and adds nothing twice', async () => {
    const file = fileOf('casino*\r\n10.0.0.1\r\nonline poker\r\n');
    const said = await riposte('rules', 'words', 'blocked', file);
    expect(said).toContain('Blocked words: 2 added, 0 taken out.');
    expect(said).toContain('line 2 was left out: network-address');
    expect(await riposte('rules', 'words', 'blocked', file)).toContain('Nothing is new.');
    expect(await riposte('rules', 'words', 'blocked', fileOf('lottery'), '--replace')).toContain(
      '1 added, 2 taken out',
    );
  });

  it('shows the policy in order', async () => {
    const lines = (await riposte('rules', 'show')).split('\n');
    expect(lines[1]).toMatch(/^1\. Closed articles: /);
    expect(lines).toHaveLength(1 + ruleKinds.length);
  });

  it.each([
    [['rules', 'words', 'other', 'x'], 'The lists are'],
    [['rules', 'words', 'held', '/nowhere/at/all'], 'cannot be read'],
  ])('refuses %j', async (words, why) => {
    await expect(riposte(...words)).rejects.toThrow(why);
  });
});
