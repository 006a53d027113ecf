import { classifier } from './classifier.js';
import { type Lesson, lessonIn } from './lesson.js';
import { type ReplyFacts, type WordLists } from './rule.js';
import { factsAfterEdit, type Verdict } from './verdict.js';

const likeness = (percent: number, wanted = 50, unwanted = 50) => ({
  percent,
  learnt: { wanted, unwanted },
  for: ['“casino” (9 of 9)'],
  against: [],
});
const judge = (said: ReturnType<typeof likeness> | undefined) =>
  classifier.judge({ likeness: said } as ReplyFacts, classifier.shape.parse({}), {} as WordLists);

describe('the classifier', () => {
  it.each<[string, ReturnType<typeof likeness> | undefined, string | null]>([
    ['says nothing where it was not asked', undefined, null],
    ['says nothing before it has learnt enough that was let through', likeness(100, 49), null],
    ['says nothing before it has learnt enough that was stopped', likeness(100, 5000, 49), null],
    ['says nothing of what is like neither', likeness(69), null],
    ['marks what is rather like what was stopped', likeness(70), 'note'],
    ['holds what is very like it', likeness(90), 'hold'],
    ['never does more than hold', likeness(100, 1e6, 1e6), 'hold'],
  ])('%s', (_, said, outcome) => expect(judge(said)?.outcome ?? null).toBe(outcome));

  it('gives the telling words, and what they rest on', () => {
    expect(judge(likeness(97, 60, 80))?.detail).toBe(
      '97 % like what moderators stopped: “casino” (9 of 9). Learnt from 80 stopped and 60 let through; in brackets how many of those with it were stopped.',
    );
  });

  it('is watched until the publisher lets it count, and nothing for authors', () => {
    expect(classifier).toMatchObject({ firstMode: 'watched', toldToAuthor: false });
  });
});

describe('what a comment teaches', () => {
  it.each<[string, string, string | null, string, Lesson | null]>([
    ['what waits', 'held', null, 'held', null],
    ['what the rules published', 'published', null, 'published', null],
    ['what the rules sent to spam', 'spam', 'held', 'spam', null],
    ['what the rules declined', 'declined', 'held', 'declined', null],
    ['what was approved', 'published', 'held', 'held', 'wanted'],
    ['what was approved from spam', 'published', 'spam', 'spam', 'wanted'],
    ['what was kept despite reports', 'published', 'published', 'published', 'wanted'],
    ['what the rules declined', 'declined', 'held', 'declined', null],
    ['what was declined', 'declined', 'held', 'held', 'unwanted'],
    ['what a moderator called spam', 'spam', 'published', 'published', 'unwanted'],
    ['what was trashed', 'trash', 'spam', 'spam', 'unwanted'],
    ['what was put back to waiting', 'held', 'published', 'held', null],
    ['what was put back to where the rules had published it', 'published', 'spam', 'published', null],
    ['what was approved, called spam and put back', 'published', 'spam', 'held', 'wanted'],
    ['what its author withdrew', 'withdrawn', null, 'held', null],
  ])('%s', (_, status, previousStatus, judged, lesson) => {
    const taught = { status, previousStatus, judged, byStaff: false } as Parameters<typeof lessonIn>[0];
    expect(lessonIn(taught)).toBe(lesson);
    expect(lessonIn({ ...taught, byStaff: true })).toBeNull();
  });
});

describe('the facts after an edit', () => {
  const facts = { policy: 'open', trapped: true, elapsedMs: 5, saidBefore: false, proof: 'solved' } as const;
  const verdict = (percent: number | null): Verdict => ({
    status: 'published',
    reasons: [],
    facts: { ...facts, ...(percent !== null && { trapped: percent === 1, likeness: likeness(percent) }) },
  });

  it('are those of the first sending, with what the new words are like', () => {
    expect(factsAfterEdit(verdict(1), verdict(2))).toEqual({ ...facts, trapped: true, likeness: likeness(2) });
    expect(factsAfterEdit(verdict(1), verdict(null))).toEqual(facts);
  });
});
