import { type Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { operator } from '../platform/audit/actor.js';
import { CannotRun } from '../platform/cannot-run.js';
import { type House } from '../platform/command-line.js';
import { checkerCommand } from './checker.commands.js';
import { classifierCommand } from './classifier.commands.js';
import { RulesQueries } from './rules.queries.js';
import { RulesService } from './rules.service.js';
import { policyOf, type WordListName, wordListNames } from './rules.view.js';

/** `riposte rules …`. */
export function rulesCommands(program: Command, house: House): void {
  const rules = program.command('rules').description('what happens to a reply before a moderator sees it');
  rules
    .command('show')
    .description('the rules, in order and in words')
    .action(() => house.open(async (rooms) => show(house, rooms.get(RulesQueries))));
  rules
    .command('words <list> <file>')
    .description(
      `words, one a line as in WordPress’s field, for the list ${wordListNames.join(' or ')} (- is the standard input)`,
    )
    .option('--replace', 'in place of those that are there; otherwise they are added')
    .option('--note <text>', 'why, for those who read the versions')
    .action((list: string, file: string, { replace, note }: { replace?: boolean; note?: string }) =>
      house.open(async (rooms) => {
        const known = wordListNames.find((name) => name === list);
        if (!known) throw new CannotRun(`The lists are ${wordListNames.join(' and ')}.`);
        const words = await wordsIn(file);
        const { version } = await rooms.get(RulesQueries).current();
        const how = replace ? 'replace' : 'add';
        const read = { version, words, how, ...(note === undefined ? {} : { note }) } as const;
        const changed = await rooms.get(RulesService).importWords(operator, known, read);
        tell(house, known, version, changed);
      }),
    );
  classifierCommand(rules, house);
  checkerCommand(rules, house);
}

async function show(house: House, queries: RulesQueries): Promise<void> {
  const { version, rules, words } = await queries.current();
  house.print(`Version ${version}; ${words.blocked} blocked words, ${words.held} held words`, { version, words });
  policyOf(rules).forEach(({ rule, mode, says, title }, index) =>
    house.print(`${index + 1}. ${title}${mode === 'on' ? '' : ` (${mode})`}: ${says}`, { rule, mode, says }),
  );
}

async function wordsIn(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  return readFile(file, 'utf8').catch(() => {
    throw new CannotRun(`${file} cannot be read.`);
  });
}

function tell(
  house: House,
  list: WordListName,
  before: number,
  { rules: { version, words, changes }, leftOut }: Awaited<ReturnType<RulesService['importWords']>>,
): void {
  const said = version === before ? ['Nothing is new.'] : [`Version ${version}.`, ...changes];
  const lines = leftOut.map(({ line, why }) => `  line ${line} was left out: ${why}`);
  house.print([...said, `The list has ${words[list]} entries.`, ...lines].join('\n'), {
    version,
    entries: words[list],
    changes: version === before ? [] : changes,
    leftOut,
  });
}
