import { conditionsOf } from './conditions.queries.js';
import { everything, type QueueQuery, within } from './queue-query.view.js';
import { readSearch } from './search.dto.js';

function read(typed: string): QueueQuery {
  const query = readSearch(typed);
  if ('flaw' in query) throw new Error(query.flaw.sentence);
  return query;
}

const text = (words: string, more = {}) => ({ by: 'text', words, beginning: false, negated: false, ...more });

describe('A search', () => {
  it.each<[string, unknown[]]>([
    ['casino', [text('casino')]],
    ['Buy  cheap\tpills', [text('Buy'), text('cheap'), text('pills')]],
    ['"cheap pills"', [text('cheap pills')]],
    ['“cheap pills” now', [text('cheap pills'), text('now')]],
    ['text:"cheap pills"', [text('cheap pills')]],
    ['casin*', [text('casin', { beginning: true })]],
    ['-casino', [text('casino', { negated: true })]],
    ['well-known', [text('well-known')]],
    ['at 10:30', [text('at'), text('10:30')]],
    ['"Note: this"', [text('Note: this')]],
    ['便宜药', [text('便宜药')]],
    ['AUTHOR:otto', [{ by: 'author', words: 'otto', beginning: false, negated: false }]],
    ['-author:"Otto Maier"', [{ by: 'author', words: 'Otto Maier', beginning: false, negated: true }]],
    ['article:salt', [{ by: 'article', called: 'salt', negated: false }]],
    ['link:Cheap.Example', [{ by: 'link', host: 'cheap.example', negated: false }]],
    ['link:*.münchen.example.', [{ by: 'link', host: 'xn--mnchen-3ya.example', negated: false }]],
    ['link:.ru', [{ by: 'link', host: 'ru', negated: false }]],
    ['https://cheap.example/pills?x=1', [{ by: 'link', host: 'cheap.example', negated: false }]],
    ['reason:links', [{ by: 'rule', rule: 'links', negated: false }]],
    ['-reason:Abuse', [{ by: 'report', reason: 'abuse', negated: true }]],
    ['person:Zk3vR0aQ', [{ by: 'person', key: 'Zk3vR0aQ', negated: false }]],
    ['before:2026-11-01', [{ by: 'before', at: new Date('2026-11-01T00:00:00Z'), negated: false }]],
    ['after:2026-02-28', [{ by: 'since', at: new Date('2026-02-28T00:00:00Z'), negated: false }]],
  ])('%j is read', (typed, terms) => {
    expect(read(typed)).toEqual({ typed, view: null, terms });
  });

  it('is everything when nothing is typed', () => {
    expect(read('  ')).toEqual(everything);
  });

  it('names a list by itself, over the one that is open', () => {
    expect(within(read('casino'), 'held').view).toBe('held');
    expect(within(read('casino status:spam'), 'held').view).toBe('spam');
  });

  it.each([
    ['colour:red', /no such operator.*author:, article:, text:.*in quotes/],
    ['constructor:x', /no such operator/],
    ['reason:none', /no such reason.*closed, ban, .*illegal/],
    ['status:all', /no such list.*held, reported/],
    ['status:spam status:held', /one list/],
    ['-status:spam', /one list/],
    ['"never closed', /quotation has no end/],
    ['author:', /letters or digits/],
    ['!!!', /letters or digits/],
    ['a*', /3 letters/],
    ['link:', /host such as/],
    ['person:abc', /eight letters/],
    ['person:<script>', /eight letters/],
    ['before:yesterday', /days like/],
    ['after:2026-02-31', /days like/],
    ['a '.repeat(21), /at most 20/],
  ])('refuses %j and says what would do', (typed, sentence) => {
    const query = readSearch(typed);
    expect('flaw' in query ? query.flaw.sentence : query).toMatch(sentence);
  });
});

describe('Its conditions', () => {
  it('keep what was typed out of the SQL, and number their parameters on', () => {
    const { sql, parameters } = conditionsOf(read(`"o'hara; drop" author:x' -link:evil.example status:spam`), 3);
    expect(sql).not.toMatch(/hara|evil|drop/);
    expect(parameters).toEqual(['spam', "o'hara; drop", "o'hara; drop", "x'", "x'", "'l:evil.example'"]);
    for (const n of parameters.keys()) expect(sql).toContain(`$${n + 3}`);
  });

  it.each([
    ['AAAAAAAA', '000000000000'],
    ['Zk3vR0aQ', '664def474690'],
    ['Zk3vR0aQb1x', '664def4746906f5c'],
  ])('find all keys that begin with %s', (key, beginning) => {
    const { parameters } = conditionsOf(read(`person:${key}`));
    expect(parameters).toEqual([Buffer.from(beginning, 'hex'), Buffer.from(beginning + 'ff'.repeat(32), 'hex')]);
  });
});
