import { lookOf, reservedName } from './name-look.js';
import { readingsOf } from './reading.js';
import { firstRuleSet, type RuleSet } from './rule-set.js';
import { type ReplyFacts } from './rule.js';
import { judge as judgeBy } from './verdict.js';
import { readEntry } from './word-entry.js';
import { WordList } from './word-list.js';

const plain: ReplyFacts = {
  policy: 'open',
  author: 'unknown',
  name: lookOf('Ada'),
  source: 'Well said.',
  website: null,
  trapped: false,
  elapsedMs: null,
  history: null,
  ban: null,
  readings: [],
  saidBefore: false,
  proof: 'not-asked',
  reserved: [reservedName('Dana Kim')],
};
const banned = (effect: 'ban' | 'hold') => ({ effect, reason: 'Threats.', toAuthor: 'No threats here.' });
const lists = { blocked: listOf('casino'), held: listOf('poker') };
const judge = (facts: ReplyFacts, rules: RuleSet = firstRuleSet) =>
  judgeBy({ ...facts, readings: readingsOf([facts.source]) }, { version: 1, rules, lists });
const threeLinks = 'http://a.example https://b.example HTTPS://c.example';

describe('the verdict on a reply', () => {
  it.each<[string, Partial<ReplyFacts>, string, string[]]>([
    ['publishes where replies are open', {}, 'published', []],
    ['holds an unknown author where one must be known', { policy: 'known' }, 'held', ['unknown-author']],
    ['publishes a known author there', { policy: 'known', author: 'known' }, 'published', []],
    ['holds everybody where all is held', { policy: 'held', author: 'known' }, 'held', ['everything-held']],
    ['holds what comes to a closed article', { policy: 'closed' }, 'held', ['closed']],
    ['holds whoever fills in the hidden field', { trapped: true }, 'held', ['honeypot']],
    ['holds what was sent too soon', { elapsedMs: 2999 }, 'held', ['minimum-time']],
    ['lets pass what took long enough', { elapsedMs: 3000 }, 'published', []],
    ['lets pass what nobody measured', { elapsedMs: null }, 'published', []],
    ['holds what was said before', { saidBefore: true }, 'held', ['duplicate']],
    ['lets a solved proof pass', { proof: 'solved' }, 'published', []],
    ['holds what came without a proof', { proof: 'missing' }, 'held', ['proof-of-work']],
    ['holds a wrong proof', { proof: 'unsolved' }, 'held', ['proof-of-work']],
    ['holds a proof that was used before', { proof: 'replayed' }, 'held', ['proof-of-work']],
    ['holds a name like one of ours', { name: lookOf('Dаnа Kіm') }, 'held', ['reserved-name']],
    ['holds many links', { source: threeLinks }, 'held', ['links']],
    ['only notes the links of a known author', { author: 'known', source: threeLinks }, 'published', ['links']],
    ['lets two links pass', { source: 'http://a.example http://b.example' }, 'published', []],
    ['sends a blocked word to spam', { source: 'My casino.' }, 'spam', ['blocked-words']],
    ['holds a held word', { source: 'My p0ker.' }, 'held', ['held-words']],
    [
      'lets the first that decides decide',
      { source: 'My casino.', policy: 'closed' },
      'held',
      ['closed', 'blocked-words'],
    ],
    ['declines what a banned sender sends', { ban: banned('ban') }, 'declined', ['ban']],
    ['holds what a sender on hold sends', { ban: banned('hold') }, 'held', ['ban']],
    [
      'holds whose replies were seldom let through',
      { history: { published: 3, removed: 2 } },
      'held',
      ['proved-history'],
    ],
    ['but not after few of them', { history: { published: 1, removed: 2 } }, 'published', []],
    [
      'gives every reason, in order',
      { policy: 'known', source: threeLinks, trapped: true, elapsedMs: 0, saidBefore: true, proof: 'missing' },
      'held',
      ['honeypot', 'minimum-time', 'duplicate', 'proof-of-work', 'links', 'unknown-author'],
    ],
  ])('%s', (_, facts, status, rules) => {
    const verdict = judge({ ...plain, ...facts });
    expect({ status: verdict.status, rules: verdict.reasons.map((reason) => reason.rule) }).toEqual({ status, rules });
  });

  const set = (name: string, change: Partial<RuleSet[number]>) =>
    firstRuleSet.map((each) => (each.rule === name ? { ...each, ...change } : each));

  it.each<[string, RuleSet, Partial<ReplyFacts>, string, string[]]>([
    [
      'lets the publisher’s order decide',
      [...firstRuleSet].sort((one) => (one.rule === 'blocked-words' ? -1 : 0)),
      { policy: 'closed', source: 'casino' },
      'spam',
      ['blocked-words spam', 'closed hold'],
    ],
    ['leaves out a rule that is off', set('links', { mode: 'off' }), { source: threeLinks }, 'published', []],
    [
      'only writes down what a watched rule would do',
      set('links', { mode: 'watched' }),
      { source: threeLinks },
      'published',
      ['links would-hold'],
    ],
    [
      'would do worse as well',
      set('blocked-words', { mode: 'watched' }),
      { source: 'casino', policy: 'held' },
      'held',
      ['blocked-words would-spam', 'everything-held hold'],
    ],
    [
      'counts as the publisher says',
      set('links', { setting: { most: 3, mostToOneHost: 0, trusted: [] } }),
      { source: threeLinks },
      'published',
      [],
    ],
  ])('%s', (_, rules, facts, status, said) => {
    const verdict = judge({ ...plain, ...facts }, rules);
    const reasons = verdict.reasons.map(({ rule, outcome }) => `${rule} ${outcome}`);
    expect([verdict.status, reasons]).toEqual([status, said]);
  });

  it('keeps what only the moment knew', () => {
    expect(judge(plain).facts).toEqual({
      policy: 'open',
      trapped: false,
      elapsedMs: null,
      saidBefore: false,
      proof: 'not-asked',
    });
  });

  it('never repeats what the reader wrote', () => {
    const facts = { ...plain, name: lookOf('Dana Kim'), source: `${threeLinks} secret-word`, trapped: true };
    expect(JSON.stringify(judge(facts))).not.toMatch(/secret-word|dana/i);
  });
});

function listOf(line: string): WordList {
  const list = new WordList();
  const entry = readEntry(line);
  if (entry !== null && typeof entry === 'object') list.add(entry);
  return list;
}
