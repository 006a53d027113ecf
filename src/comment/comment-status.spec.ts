import { afterDecision, commentStatuses, decisions, decisionsFrom } from './comment-status.js';

describe('what a decision leads to', () => {
  it.each([
    ['approve', 'held', 'published'],
    ['approve', 'published', null],
    ['decline', 'published', 'declined'],
    ['spam', 'held', 'spam'],
    ['trash', 'spam', 'trash'],
    ['trash', 'trash', null],
  ] as const)('%s from %s gives %s', (decision, from, to) => {
    expect(afterDecision(decision, from, null)).toBe(to);
  });

  it('restores what was before, whatever it was', () => {
    for (const before of commentStatuses) expect(afterDecision('restore', 'trash', before)).toBe(before);
  });

  it('has nothing to restore before the first decision', () => {
    expect(afterDecision('restore', 'held', null)).toBeNull();
  });

  it('never leads from a status to itself', () => {
    for (const from of commentStatuses) {
      for (const decision of decisions) expect(afterDecision(decision, from, null)).not.toBe(from);
    }
  });

  it('offers only what leads somewhere', () => {
    expect(decisionsFrom('published', 'held')).toEqual(['decline', 'spam', 'trash', 'restore']);
    expect(decisionsFrom('held', null)).toEqual(['approve', 'decline', 'spam', 'trash']);
  });
});
