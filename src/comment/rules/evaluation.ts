import { type Foretold } from './figures.js';
import { type Lesson } from './lesson.js';
import { likenessOf, type Seen } from './likeness.js';
import { type Trait, traitsOf, type Words } from './traits.js';

/** A comment of a corpus, with what somebody made of it. */
export interface Labelled extends Words {
  readonly decided: Lesson;
  /** What it was said below; null: nobody noted it. */
  readonly thread: string | null;
}

/** What would be foretold of `test` by a classifier that learnt from `training` and has seen nothing else. */
export function foretellAfter(training: readonly Labelled[], test: readonly Labelled[]): Foretold[] {
  const seen = new Map<Trait, Seen>();
  const learnt = { wanted: 0, unwanted: 0 };
  for (const comment of training) {
    learnt[comment.decided] += 1;
    for (const trait of traitsOf(comment)) {
      const { wanted, unwanted } = seen.get(trait) ?? { wanted: 0, unwanted: 0 };
      seen.set(trait, {
        wanted: wanted + (comment.decided === 'wanted' ? 1 : 0),
        unwanted: unwanted + (comment.decided === 'unwanted' ? 1 : 0),
      });
    }
  }
  return test.map((comment) => ({
    percent: likenessOf(traitsOf(comment), seen, learnt).percent,
    decided: comment.decided,
  }));
}

/** Learn from the earlier, try on the later: whole threads where they are known, so that none is on both sides. */
export function splitOf(corpus: readonly Labelled[], trainingShare: number): [training: Labelled[], test: Labelled[]] {
  const threads = [...new Set(corpus.map(({ thread }, index) => thread ?? `#${index}`))];
  const early = new Set(threads.slice(0, Math.round(threads.length * trainingShare)));
  const isEarly = ({ thread }: Labelled, index: number) => early.has(thread ?? `#${index}`);
  return [corpus.filter(isEarly), corpus.filter((comment, index) => !isEarly(comment, index))];
}
