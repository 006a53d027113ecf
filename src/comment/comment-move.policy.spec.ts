import { destinationOf, type Standing } from './comment-move.policy.js';

const held: Standing = { status: 'held', previousStatus: null, version: 3, hasOpenReports: false };
const published: Standing = { ...held, status: 'published', previousStatus: 'held' };

describe('a move', () => {
  it.each([
    ['leads on', 'spam', held, { to: 'spam' }],
    ['leads back', 'restore', published, { to: 'held' }],
    ['keeps what was reported', 'approve', { ...published, hasOpenReports: true }, { to: 'published' }],
    ['changes nothing that is there already', 'approve', published, { stays: 'unchanged' }],
    ['leads back nowhere', 'restore', held, { stays: 'unchanged' }],
    ['leaves alone what changed meanwhile', 'spam', { ...held, version: 4 }, { stays: 'stale' }],
    ['leaves alone what its author withdrew', 'spam', { ...held, status: 'withdrawn' }, { stays: 'withdrawn' }],
    ['finds nothing', 'spam', undefined, { stays: 'missing' }],
  ] as const)('%s', (_, decision, now, expected) => {
    expect(destinationOf({ decision, version: 3 }, now)).toEqual(expected);
  });
});
