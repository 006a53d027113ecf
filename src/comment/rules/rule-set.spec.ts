import { changesBetween } from './rule-changes.js';
import { ruleKinds } from './rule-kinds.js';
import { completed, firstRuleSet, type RuleSet } from './rule-set.js';

const names = (rules: RuleSet) => rules.map(({ rule }) => rule);
const without = (name: string) => firstRuleSet.filter(({ rule }) => rule !== name);

describe('stored rules', () => {
  it.each([[null], [[]], ['nonsense'], [[{ rule: 'of-old', mode: 'on', setting: {} }]]])(
    'made of %j are ours',
    (stored) => {
      expect(completed(stored)).toEqual(firstRuleSet);
    },
  );

  it.each(ruleKinds.map(({ name }) => name))('from before there was "%s" get it where we put it', (name) => {
    expect(names(completed(without(name)))).toEqual(names(firstRuleSet));
  });

  it('keep the publisher’s order, and a new rule follows the one that it follows with us', () => {
    const turned = [...without('links')].reverse();
    const order = names(completed(turned));
    expect(order.filter((name) => name !== 'links')).toEqual(names(turned));
    expect(order.slice(order.indexOf('closed'))).toEqual(['closed', 'links']);
  });

  it('keep what was set, and take ours where that is none any more', () => {
    const stored = [
      { rule: 'links', mode: 'watched', setting: { most: 9 } },
      { rule: 'minimum-time', mode: 'sometimes', setting: { seconds: -5 } },
    ];
    const read = (name: string) => completed(stored).find(({ rule }) => rule === name);
    expect(read('links')).toEqual({
      rule: 'links',
      mode: 'watched',
      setting: { most: 9, mostToOneHost: 0, trusted: [] },
    });
    expect(read('minimum-time')).toEqual({ rule: 'minimum-time', mode: 'on', setting: { seconds: 3 } });
  });
});

describe('what changed', () => {
  const before = { rules: firstRuleSet, blocked: ['casino'], held: [] };
  const change = (name: string, to: Partial<RuleSet[number]>) =>
    firstRuleSet.map((each) => (each.rule === name ? { ...each, ...to } : each));

  it.each<[string, Partial<typeof before>, string[]]>([
    ['nothing', {}, []],
    ['a mode', { rules: change('honeypot', { mode: 'watched' }) }, ['The field that nobody sees: is watched now.']],
    [
      'settings',
      { rules: change('links', { setting: { most: 1, mostToOneHost: 0, trusted: ['example.org'] } }) },
      ['Number of links: most 2 → 1.', 'Number of links: trusted none → example.org.'],
    ],
    ['words', { blocked: ['poker', 'lottery'] }, ['Blocked words: 2 added, 1 taken out.']],
  ])('%s', (_, after, sentences) => {
    expect(changesBetween(before, { ...before, ...after })).toEqual(sentences);
  });

  it('says the whole order', () => {
    const [sentence] = changesBetween(before, { ...before, rules: [...firstRuleSet].reverse() });
    expect(sentence).toMatch(/^Another order: People we do not know, .*, Closed articles\.$/);
  });
});
