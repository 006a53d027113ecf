import { type EditFacts, editVerdict } from './edit-window.policy.js';

const now = new Date('2026-05-01T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const held: EditFacts = { status: 'held', publishedAt: null, answered: false, now, minutes: 15 };
const published: EditFacts = { ...held, status: 'published', publishedAt: minutesAgo(5) };

describe('whether an author may still edit', () => {
  it.each<[string, EditFacts, true | string]>([
    ['while it waits', held, true],
    ['while it waits again after it had been published', { ...held, publishedAt: minutesAgo(500) }, true],
    ['five minutes after publication', published, true],
    ['a moment before the window closes', { ...published, publishedAt: new Date(minutesAgo(15).getTime() + 1) }, true],
    ['when the window closes', { ...published, publishedAt: minutesAgo(15) }, 'too-late'],
    ['when somebody has answered', { ...published, answered: true }, 'answered'],
    ['when the publisher allows no time', { ...published, minutes: 0 }, 'too-late'],
    ['when it was declined', { ...published, status: 'declined' }, 'decided'],
    ['when it was marked as spam', { ...published, status: 'spam' }, 'decided'],
    ['when it was withdrawn', { ...published, status: 'withdrawn' }, 'decided'],
  ])('%s', (_, facts, expected) => {
    const verdict = editVerdict(facts);
    expect(verdict.may ? true : verdict.why).toBe(expected);
  });

  it('says until when', () => {
    expect(editVerdict(published)).toEqual({ may: true, until: new Date('2026-05-01T12:10:00Z') });
  });
});
