import { type AppealFacts, ownAppeal } from './appeal.policy.js';
import { type Appeal } from './appeal.view.js';

const at = new Date('2026-03-01T08:30:00Z');
const open: Appeal = {
  id: 'a',
  commentId: 'c',
  text: 'Why?',
  madeAt: at,
  outcome: null,
  answer: null,
  decidedAt: null,
};
const upheld: Appeal = { ...open, outcome: 'upheld', answer: 'It is rude.', decidedAt: at };
const facts: AppealFacts = { status: 'declined', byPerson: true, appeal: null };

describe('An author', () => {
  it.each(['declined', 'spam', 'trash'] as const)('may appeal when a person has put the reply away: %s', (status) => {
    expect(ownAppeal({ ...facts, status }).state).toBe('may');
  });

  it.each(['held', 'published', 'withdrawn'] as const)('has nothing to appeal against while it is %s', (status) => {
    expect(ownAppeal({ ...facts, status }).state).toBe('none');
    expect(ownAppeal({ ...facts, status, appeal: open }).state).toBe('none');
  });

  it('does not appeal against a rule: a moderator will still read what it set aside', () => {
    expect(ownAppeal({ ...facts, status: 'spam', byPerson: false }).state).toBe('none');
  });

  it('appeals once: then it waits, and then there is an answer', () => {
    expect(ownAppeal({ ...facts, appeal: open })).toEqual({ state: 'waits', madeAt: at, text: 'Why?' });
    expect(ownAppeal({ ...facts, appeal: upheld })).toEqual({ state: 'upheld', decidedAt: at, answer: 'It is rude.' });
  });

  it('still reads the answer after the appeal has brought the reply under the article', () => {
    const overturned: Appeal = { ...upheld, outcome: 'overturned', answer: null };
    expect(ownAppeal({ ...facts, status: 'published', appeal: overturned })).toEqual({
      state: 'overturned',
      decidedAt: at,
      answer: null,
    });
  });
});
