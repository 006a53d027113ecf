import { judge, type ReplyFacts } from './verdict.js';

const plain: ReplyFacts = { author: 'unknown', source: 'Well said.', website: null };
const threeLinks = 'http://a.example https://b.example HTTPS://c.example';

describe('the verdict on a fresh reply', () => {
  it.each<[string, Partial<ReplyFacts>, string, string[]]>([
    ['holds an unknown author', {}, 'held', ['unknown-author']],
    ['publishes a trusted author', { author: 'trusted' }, 'published', []],
    ['gives every reason, in order', { source: threeLinks }, 'held', ['unknown-author', 'links']],
    ['only notes the links of a trusted author', { author: 'trusted', source: threeLinks }, 'published', ['links']],
    ['lets two links pass', { source: 'http://a.example http://b.example' }, 'held', ['unknown-author']],
  ])('%s', (_, facts, status, rules) => {
    const verdict = judge({ ...plain, ...facts });
    expect({ status: verdict.status, rules: verdict.reasons.map((reason) => reason.rule) }).toEqual({ status, rules });
  });

  it('never repeats what the reader wrote', () => {
    const verdict = judge({ ...plain, source: `${threeLinks} secret-word` });
    expect(JSON.stringify(verdict)).not.toContain('secret-word');
  });
});
