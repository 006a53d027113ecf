import { likenessOf, type Seen } from './likeness.js';

const learnt: Seen = { wanted: 100, unwanted: 100 };
const seen = new Map<string, Seen>([
  ['word:casino', { wanted: 0, unwanted: 40 }],
  ['word:bonus', { wanted: 2, unwanted: 30 }],
  ['word:thanks', { wanted: 50, unwanted: 5 }],
  ['word:the', { wanted: 90, unwanted: 88 }],
  ['word:once', { wanted: 0, unwanted: 1 }],
  ['host:shop.example', { wanted: 0, unwanted: 9 }],
]);
const percent = (traits: string[], of = learnt) => likenessOf(traits, seen, of).percent;

describe('how far a reply is like what moderators stopped', () => {
  it.each<[string, string[], (percent: number) => boolean]>([
    ['nothing known: nobody can tell', ['word:unheard'], (is) => is === 50],
    ['what stands in all alike says nothing', ['word:the'], (is) => is === 50],
    ['words of what was stopped', ['word:casino', 'word:bonus', 'host:shop.example'], (is) => is >= 98],
    ['words of what was let through', ['word:thanks', 'word:the', 'word:unheard'], (is) => is < 40],
    ['one word alone convicts nobody', ['word:casino'], (is) => is > 60 && is < 70],
    ['as much of both: nobody can tell', ['word:casino', 'word:thanks'], (is) => is > 25 && is < 80],
    ['a word seen once says less than one seen often', ['word:once'], (is) => is > 50 && is < percent(['word:casino'])],
  ])('%s', (_, traits, fits) => {
    expect(fits(percent(traits))).toBe(true);
  });

  it('counts shares, not numbers: more stopped than let through makes nobody suspect', () => {
    const crowd = new Map([['word:hello', { wanted: 5, unwanted: 500 }]]);
    expect(likenessOf(['word:hello'], crowd, { wanted: 10, unwanted: 1000 }).percent).toBe(50);
  });

  it('knows nothing until both kinds were learnt', () => {
    expect(percent(['word:casino'], { wanted: 0, unwanted: 100 })).toBe(50);
  });

  it('tells what told, the strongest first, with how often it was right', () => {
    const { for: telling, against } = likenessOf(
      ['word:the', 'word:bonus', 'word:casino', 'word:thanks'],
      seen,
      learnt,
    );
    expect(telling).toEqual(['“casino” (40 of 40)', '“bonus” (30 of 32)']);
    expect(against).toEqual(['“thanks” (5 of 55)']);
  });

  it('stays between 0 and 100 with as much evidence as there may be', () => {
    const many = new Map(Array.from({ length: 300 }, (_, index) => [`word:${index}`, { wanted: 0, unwanted: 1000 }]));
    expect(likenessOf([...many.keys()], many, { wanted: 1000, unwanted: 1000 }).percent).toBe(100);
  });
});
