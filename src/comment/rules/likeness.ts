import { type Trait, traitInWords } from './traits.js';

/** How many decided replies had something: those that moderators let through, and those that they stopped. */
export interface Seen {
  readonly wanted: number;
  readonly unwanted: number;
}

/** How far a reply is like those that moderators stopped. Kept with its verdict, so that figures about it are honest. */
export interface Likeness {
  /** 0: like what they let through; 100: like what they stopped; 50: nobody can tell. */
  readonly percent: number;
  /** How many decisions that rests on. */
  readonly learnt: Seen;
  /** What told, in words; the strongest first. */
  readonly for: readonly string[];
  readonly against: readonly string[];
}

/** A trait that was hardly ever seen says little: it counts as if one more reply had had it that told nothing. */
const doubt = 0.5;
/** What stands in about as many of both says nothing. */
const leastLean = 0.1;
const mostClues = 150;
/** One or two words alone convict nobody. */
const enoughClues = 3;
const mostTold = { for: 6, against: 3 } as const;

interface Clue {
  readonly trait: Trait;
  readonly seen: Seen;
  /** 0 to 1: how much it speaks for a reply that moderators stop. */
  readonly lean: number;
}

/**
 * Naive Bayes as Robinson and Fisher combine it: each trait is a piece of evidence by itself, the likelihoods of all pieces for and
 * against are compared as chi-squared sums. Unlike the product of Bayes it knows a middle: contrary evidence, or none, gives 50.
 */
export function likenessOf(traits: readonly Trait[], seen: ReadonlyMap<Trait, Seen>, learnt: Seen): Likeness {
  const clues = traits
    .flatMap((trait) => clueOf(trait, seen.get(trait), learnt) ?? [])
    .sort((one, other) => Math.abs(other.lean - 0.5) - Math.abs(one.lean - 0.5))
    .slice(0, mostClues);
  const forStopping = clues.filter(({ lean }) => lean > 0.5);
  const against = clues.filter(({ lean }) => lean < 0.5);
  return {
    percent: Math.round(combined(clues.map(({ lean }) => lean)) * 100),
    learnt,
    for: forStopping.slice(0, mostTold.for).map(inWords),
    against: against.slice(0, mostTold.against).map(inWords),
  };
}

function clueOf(trait: Trait, seen: Seen | undefined, learnt: Seen): Clue | null {
  if (!seen || learnt.wanted <= 0 || learnt.unwanted <= 0) return null;
  const [good, bad] = [seen.wanted / learnt.wanted, seen.unwanted / learnt.unwanted];
  const times = seen.wanted + seen.unwanted;
  if (good + bad <= 0) return null;
  const lean = (doubt * 0.5 + times * (bad / (good + bad))) / (doubt + times);
  return Math.abs(lean - 0.5) < leastLean ? null : { trait, seen, lean };
}

function combined(leans: readonly number[]): number {
  if (leans.length === 0) return 0.5;
  const sum = (each: (lean: number) => number) => leans.reduce((total, lean) => total + Math.log(each(lean)), 0);
  const stopped = 1 - chiSquaredAbove(-2 * sum((lean) => 1 - lean), leans.length);
  const wanted = 1 - chiSquaredAbove(-2 * sum((lean) => lean), leans.length);
  return 0.5 + ((stopped - wanted) / 2) * Math.min(1, leans.length / enoughClues);
}

/** How often chance alone gives a sum above this; `pairs` is half of the degrees of freedom. */
function chiSquaredAbove(sum: number, pairs: number): number {
  let term = Math.exp(-sum / 2);
  let total = term;
  for (let index = 1; index < pairs; index++) {
    term *= sum / 2 / index;
    total += term;
  }
  return Math.min(total, 1);
}

function inWords({ trait, seen }: Clue): string {
  return `${traitInWords(trait)} (${seen.unwanted} of ${seen.wanted + seen.unwanted})`;
}
