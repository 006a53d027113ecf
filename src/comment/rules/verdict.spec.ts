import { lookOf, reservedName } from './name-look.js';
import { type ReplyFacts } from './rule.js';
import { judge } from './verdict.js';

const plain: ReplyFacts = {
  policy: 'open',
  author: 'unknown',
  name: lookOf('Ada'),
  source: 'Well said.',
  website: null,
  trapped: false,
  elapsedMs: null,
  minimumMs: 3000,
  saidBefore: false,
  proof: 'not-asked',
  reserved: [reservedName('Dana Kim')],
};
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

  it('never repeats what the reader wrote', () => {
    const facts = { ...plain, name: lookOf('Dana Kim'), source: `${threeLinks} secret-word`, trapped: true };
    expect(JSON.stringify(judge(facts))).not.toMatch(/secret-word|dana/i);
  });
});
