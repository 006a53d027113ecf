import { ruleKinds } from '../comment/rules.view.js';
import { type FigureKind, medianSeconds } from './desk-figures.policy.js';
import {
  type ArrivalCounts,
  arrivals,
  countedDecisions,
  type DayFigures,
  type DecisionCounts,
  type RuleFigures,
} from './statistics.view.js';

export interface FigureRow {
  readonly day: string;
  readonly figure: FigureKind;
  readonly name: string;
  readonly count: number;
}

/** Sums of some days, to be asked. What an undo took off twice is none. */
export class FigureSheet {
  readonly #sums = new Map<FigureKind, Map<string, number>>();
  readonly #days = new Map<string, Map<FigureKind, number>>();

  constructor(rows: readonly FigureRow[]) {
    for (const { day, figure, name, count } of rows) {
      add(this.#sums, figure, name, count);
      add(this.#days, day, figure, count);
    }
  }

  of(figure: FigureKind): ReadonlyMap<string, number> {
    return this.#sums.get(figure) ?? new Map<string, number>();
  }

  came(): ArrivalCounts {
    return counted(arrivals, (status) => this.count('came', status));
  }

  /** By everybody, or by one actor. */
  decided(actor?: string): DecisionCounts {
    const all = [...this.of('decided')].map(([name, count]) => ({ words: name.split(' '), count }));
    return counted(countedDecisions, (decision) =>
      all
        .filter(({ words }) => words[0] === decision && (actor === undefined || words[1] === actor))
        .reduce((sum, { count }) => sum + count, 0),
    );
  }

  actors(): string[] {
    return [...new Set([...this.of('decided').keys()].map((name) => name.split(' ')[1] ?? ''))];
  }

  medianSeconds(): number | null {
    return medianSeconds(this.of('waited'));
  }

  /** In the order of our own policy; those that said nothing are left out. */
  rules(): RuleFigures[] {
    const names = ruleKinds.map(({ name }) => name as string);
    const known = [...new Set([...names, ...this.of('spoke').keys()])];
    return known
      .map((rule) => ({
        rule,
        spoke: this.count('spoke', rule),
        agreed: this.count('agreed', rule),
        overruled: this.count('overruled', rule),
      }))
      .filter(({ spoke, agreed, overruled }) => spoke + agreed + overruled > 0);
  }

  day(day: string): DayFigures {
    const on = this.#days.get(day);
    return { day, came: Math.max(0, on?.get('came') ?? 0), decided: Math.max(0, on?.get('decided') ?? 0) };
  }

  count(figure: FigureKind, name: string): number {
    return Math.max(0, this.of(figure).get(name) ?? 0);
  }
}

function add<One, Other>(sums: Map<One, Map<Other, number>>, one: One, other: Other, count: number): void {
  const inner = sums.get(one) ?? new Map<Other, number>();
  inner.set(other, (inner.get(other) ?? 0) + count);
  sums.set(one, inner);
}

function counted<Name extends string>(names: readonly Name[], count: (name: Name) => number): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, Math.max(0, count(name))])) as Record<Name, number>;
}
