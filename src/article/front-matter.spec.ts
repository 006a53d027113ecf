import { InvalidInput } from '../platform/domain-error.js';
import { splitFrontMatter } from './front-matter.js';

const file = (...yaml: string[]): string => ['---', ...yaml, '---', 'The text.'].join('\n');

describe('front matter', () => {
  it('is what a file says of itself', () => {
    const split = splitFrontMatter(
      file(
        'title: "Salt: a report"',
        'slug: salt',
        'lang: en',
        'date: 2026-03-01',
        'tags: [sea, salt]',
        'author: Ada',
        '',
      ),
    );
    expect(split.stated).toEqual({
      title: 'Salt: a report',
      slug: 'salt',
      lang: 'en',
      date: '2026-03-01',
      tags: ['sea', 'salt'],
      author: 'Ada',
    });
    expect(split.body).toBe('The text.');
    expect(split.lineOf.get('date')).toBe(5);
  });

  it.each([
    ['title: 1984', { title: '1984' }],
    ['title: 0x1F', { title: '0x1F' }],
    ['title: No', { title: 'No' }],
    ['title: true', { title: 'true' }],
    ['lang: no', { lang: 'no' }],
    ['author:', {}],
    ['author: ~', {}],
    ['title: >-\n  folded\n  line', { title: 'folded line' }],
    ['tags: sea, salt', { tags: ['sea', ' salt'] }],
    ['tags:\n  - 2026\n  - salt', { tags: ['2026', 'salt'] }],
    ['tags: []', { tags: [] }],
    ['# nothing but a remark', {}],
  ])('takes %j as it was typed', (yaml, stated) => {
    expect(splitFrontMatter(file(yaml)).stated).toEqual(stated);
  });

  it('names keys that mean nothing here', () => {
    expect(splitFrontMatter(file('titel: Salt', 'layout: post')).unused).toEqual(['titel', 'layout']);
  });

  it.each(['No front matter.', '---\n\nA rule opens this.\n\n---\n', '--- \nA rule again', '----\ntitle: x\n----', ''])(
    'is not there in %j',
    (text) => {
      expect(splitFrontMatter(text)).toEqual({ stated: {}, lineOf: new Map(), unused: [], body: text });
    },
  );

  it.each([
    ['---\n---\nText', 'Text'],
    ['---\ntitle: x\n...\nText', 'Text'],
    ['---  \ntitle: x\n---', ''],
    ['---\ntitle: x\n---\n---\n', '---\n'],
  ])('ends at the first closing line of %j', (text, body) => {
    expect(splitFrontMatter(text).body).toBe(body);
  });

  it.each([
    [file('lang: en', 'title: [a, b]'), /^Line 3: title must be one text/],
    [file('title: {a: b}'), /^Line 2: title/],
    [file('tags: {a: b}'), /^Line 2: tags must be a list/],
    [file('tags: [[a]]'), /^Line 2: tags/],
    [file('a: &x [1]', 'title: *x'), /^Line 3: title/],
    [file('title: "open'), /^Line \d: /],
    [file('title: a', 'title: b'), /^Line 3: /],
    [file('title: a: b'), /^Line 2: /],
    ['---\ntitle: never closed\n\nText', /^Line 1: .*not closed/],
    [file(`title: ${'x'.repeat(9_000)}`), /^Line 1: .*longer/],
    [file(`a: ${'['.repeat(8_000)}`), /^Line \d/],
    [file('a: &a [x]', 'b: &b [*a,*a]', 'tags: [*b,*b]'), /^Line 4: tags/],
  ])('is refused with key and line: %#', (text, message) => {
    const fault = faultOf(() => splitFrontMatter(text));
    expect(fault).toMatch(message);
  });
});

function faultOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ message }) => message).join('\n');
    throw error;
  }
  return 'nothing was refused';
}
