import { type SpokenFacts } from '../comment/spoken-facts.queries.js';
import { type SealedLine } from '../platform/audit/audit-queries.js';
import { decisionOf, undoneAction } from './decision-actions.js';

/** What is summed up by day. `name` is a status, a decision, a rule, an actor, or a length of time, as the figure has it. */
export type FigureKind = 'came' | 'spoke' | 'stopped' | 'agreed' | 'overruled' | 'decided' | 'waited';

export interface Figure {
  readonly day: string;
  readonly figure: FigureKind;
  readonly name: string;
  readonly count: number;
}

type Line = Omit<SealedLine, 'position'>;

/**
 * What an entry of the log adds to the figures; of an act that was taken back, what it takes off again. `undone` are the acts that
 * entries took back, by their number. What a comment's author withdrew says nothing of rules any more.
 */
export function figuresOf(
  line: Line,
  facts: ReadonlyMap<string, SpokenFacts>,
  undone: ReadonlyMap<string, Line>,
): Figure[] {
  if (line.action === 'comment.left') return ofArrival(line, facts.get(line.subjectId));
  if (line.action !== undoneAction) return ofAct(line, facts.get(line.subjectId));
  const act = undone.get(String(line.detail.undid));
  return act ? ofAct(act, facts.get(act.subjectId)).map((figure) => ({ ...figure, count: -figure.count })) : [];
}

function ofArrival(line: Line, facts: SpokenFacts | undefined): Figure[] {
  const spoken = facts?.spoken ?? [];
  return [
    one(line, 'came', String(line.detail.status)),
    ...spoken.map(({ rule }) => one(line, 'spoke', rule)),
    ...spoken.filter(({ stopped }) => stopped).map(({ rule }) => one(line, 'stopped', rule)),
  ];
}

function ofAct(line: Line, facts: SpokenFacts | undefined): Figure[] {
  const decision = line.subjectKind === 'comment' ? decisionOf(line.action) : null;
  const { from, to } = line.detail;
  if (decision === null || decision === 'restore') return [];
  const decided = one(line, 'decided', `${decision} ${line.actorId ?? line.actorKind}`);
  const waited = from === 'held' && facts ? [one(line, 'waited', spanName(line.at, facts.createdAt))] : [];
  // Only the first decision is about what the rules did; a later one is about the one before.
  const aboutRules = facts !== undefined && from === facts.judged && from !== to;
  const said = to === 'published' ? 'overruled' : 'agreed';
  return [decided, ...waited, ...(aboutRules ? facts.spoken.map(({ rule }) => one(line, said, rule)) : [])];
}

function one({ at }: Line, figure: FigureKind, name: string): Figure {
  return { day: at.toISOString().slice(0, 10), figure, name, count: 1 };
}

/** Four steps from one doubling to the next: a median is right to a tenth, and a year has a hundred steps. */
const stepsToDouble = 4;

function spanName(end: Date, start: Date): string {
  const seconds = Math.max(1, (end.getTime() - start.getTime()) / 1000);
  return String(Math.floor(stepsToDouble * Math.log2(seconds)));
}

/** Of lengths of time as they were summed up, in whole seconds; null without any. */
export function medianSeconds(waited: ReadonlyMap<string, number>): number | null {
  const spans = [...waited]
    .map(([name, count]) => ({ step: Number(name), count: Math.max(0, count) }))
    .sort((one_, other) => one_.step - other.step);
  const half = spans.reduce((sum, { count }) => sum + count, 0) / 2;
  if (half === 0) return null;
  let passed = 0;
  const middle = spans.find(({ count }) => (passed += count) >= half);
  return middle ? Math.round(2 ** ((middle.step + 0.5) / stepsToDouble)) : null;
}
