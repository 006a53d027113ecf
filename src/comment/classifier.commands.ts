import { type Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { CannotRun } from '../platform/cannot-run.js';
import { type House } from '../platform/command-line.js';
import { ClassifierQueries } from './classifier.queries.js';
import { foretellAfter, type Labelled, splitOf } from './rules/evaluation.js';
import { type Figures, figuresOf, shareInWords } from './rules/figures.js';
import { readCorpus, UnreadableCorpus } from './rules/labelled-corpus.js';

const sizes = [50, 100, 200, 400, 800, 1600, 3200, 6400];
const trainingShare = 0.7;

/** `riposte rules classifier`. */
export function classifierCommand(rules: Command, house: House): void {
  rules
    .command('classifier')
    .description('what it has learnt, and how often it was right; or how it does on a labelled corpus')
    .option(
      '--evaluate <file>',
      'learns from the earlier part of a corpus (JSON lines, CSV with a heading, or label<tab>text), tries it on the later one, and keeps nothing',
    )
    .option('--from <percent...>', 'likenesses from which on a reply counts as held', ['70', '90'])
    .action(({ evaluate, from }: { evaluate?: string; from: string[] }) =>
      evaluate === undefined
        ? house.open(async (rooms) => tell(house, await rooms.get(ClassifierQueries).state()))
        : evaluated(house, evaluate, from.map(Number)),
    );
}

function tell(house: House, state: Awaited<ReturnType<ClassifierQueries['state']>>): void {
  const { learnt, traits, mode, decided, figures } = state;
  house.print(
    [
      `The rule is ${mode}. Learnt from ${learnt.unwanted} stopped and ${learnt.wanted} let through; ${traits} traits.`,
      `Of ${decided} decided replies that it had looked at before:`,
      ...figures.map(lineOf),
    ].join('\n'),
    state,
  );
}

async function evaluated(house: House, file: string, from: readonly number[]): Promise<void> {
  if (from.some((percent) => !(percent >= 1 && percent <= 100)))
    throw new CannotRun('--from takes percents, 1 to 100.');
  const [training, test] = splitOf(await corpusIn(file), trainingShare);
  const stopped = test.filter(({ decided }) => decided === 'unwanted').length;
  house.print(`Tried on ${test.length} later comments, ${stopped} of them unwanted.`, { tried: test.length, stopped });
  for (const size of [...sizes.filter((each) => each < training.length), training.length]) {
    const foretold = foretellAfter(training.slice(0, size), test);
    const figures = from.map((percent) => figuresOf(foretold, percent));
    house.print([`Learnt from ${size}:`, ...figures.map(lineOf)].join('\n'), { learntFrom: size, figures });
  }
}

async function corpusIn(file: string): Promise<Labelled[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CannotRun(`${file} cannot be read.`);
  });
  try {
    return readCorpus(text);
  } catch (error) {
    throw error instanceof UnreadableCorpus ? new CannotRun(error.message) : error;
  }
}

function lineOf({ from, held, precision, recall, wronglyHeld }: Figures): string {
  return `  from ${from} %: holds ${held}; precision ${shareInWords(precision)}, recall ${shareInWords(recall)}, wrongly held ${shareInWords(wronglyHeld)}`;
}
