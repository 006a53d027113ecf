import { InvalidInput } from '../platform/domain-error.js';
import { type Manuscript, MAX_MANUSCRIPT_BYTES, readManuscript, type Stated } from './manuscript.js';

const read = (name: string, text: string | Uint8Array, stated?: Stated): Manuscript =>
  readManuscript({ name, bytes: typeof text === 'string' ? Buffer.from(text) : text }, stated);

describe('a Markdown file', () => {
  it('says of itself what it is', () => {
    const text =
      '---\ntitle: Salt\nslug: salt\nlang: EN-gb\nauthor: Ada\ndate: 2026-03-01\ntags: [sea, sea]\nexcerpt: Short.\n---\n\nText.\n';
    expect(read('a.md', text)).toEqual({
      title: 'Salt',
      slug: 'salt',
      lang: 'en-GB',
      author: 'Ada',
      date: new Date('2026-03-01T00:00:00Z'),
      tags: ['sea'],
      excerpt: 'Short.',
      format: 'markdown',
      source: 'Text.',
      notes: [],
    });
  });

  it.each([
    ['# The *night* ferry\n\nText.', 'The night ferry', 'Text.'],
    ['The night\nferry\n=====\n\nText.', 'The night ferry', 'Text.'],
    ['# Salt & `water` &amp; [bread](https://example.org) #\n\nText.', 'Salt & water & bread', 'Text.'],
    ['Before.\n\n# Ferry\n\nText.', 'Ferry', 'Before.\n\n\nText.'],
    ['```\n# no\n```\n\n# Ferry\n\nText.', 'Ferry', '```\n# no\n```\n\n\nText.'],
    ['---\ntitle: Ferry\n---\n# Ferry\n\nText.', 'Ferry', 'Text.'],
    ['---\ntitle: Ferry\n---\n# Another\n\nText.', 'Ferry', '# Another\n\nText.'],
    ['---\ntitle: Ferry\n---\nText.\n\n# Ferry', 'Ferry', 'Text.\n\n# Ferry'],
  ])('finds its title: %j', (text, title, source) => {
    expect(read('a.markdown', text)).toMatchObject({ title, source });
  });

  it('yields to the command line', () => {
    const text = '---\ntitle: Salt\nlang: nonsense tag\n---\nText.';
    expect(read('a.md', text, { title: 'Sugar', lang: 'fr', slug: 'sugar', author: 'Bo' })).toMatchObject({
      title: 'Sugar',
      lang: 'fr',
      slug: 'sugar',
      author: 'Bo',
    });
  });

  it('is what the standard input is taken for', () => {
    expect(read('-', '# Ferry\n\nText.')).toMatchObject({ title: 'Ferry', format: 'markdown' });
  });

  it('tells every fault of its front matter with its line', () => {
    const text = '---\ntitle: Salt\nslug: Not A Slug\nlang: en_GB!\ndate: yesterday\ntags: [ok, ""]\n---\nText.';
    expect(faultsOf(() => read('a.md', text))).toEqual([
      expect.stringMatching(/^Line 3: Slug: /),
      expect.stringMatching(/^Line 4: Lang: /),
      expect.stringMatching(/^Line 6: Tags 1: /),
      expect.stringMatching(/^Line 5: Date: /),
    ]);
  });

  it('does not blame the file for what the command line said', () => {
    const text = '---\nslug: salt\n---\nText.';
    expect(faultsOf(() => read('a.md', text, { title: 'Salt', slug: 'No!' }))).toEqual([
      expect.stringMatching(/^Slug: /),
    ]);
  });
});

describe('a plain text', () => {
  it('takes its title from the command line and nothing from its lines', () => {
    expect(read('a.txt', '---\ntitle: x\n---\n# Text', { title: 'Salt' })).toMatchObject({
      title: 'Salt',
      format: 'text',
      source: '---\ntitle: x\n---\n# Text',
    });
  });

  it('without a title asks for one', () => {
    expect(faultsOf(() => read('a.txt', 'Text.'))).toEqual(['Title: the text has none. Give it one with --title.']);
  });

  it('leaves out what the page had put beneath it, and says so', () => {
    const { source, notes } = read('a.txt', 'Text.\n\nShare it...\n\nLeave a Reply\n', { title: 'Salt' });
    expect(source).toBe('Text.');
    expect(notes).toEqual([
      'Left out at the end, because it belongs to a web page and not to the article: “Share it...”, “Leave a Reply”.',
    ]);
  });
});

describe('any file', () => {
  it('has one kind of line end, composed letters and no byte order mark', () => {
    expect(read('a.txt', '\ufeffCafe\u0301\r\n\r\nTwo\rThree', { title: 'T' }).source).toBe('Café\n\nTwo\nThree');
  });

  it('names keys that it did not use', () => {
    expect(read('a.md', '---\nlayout: post\n"\\e[2J": x\ntitle: T\n---\nText.').notes).toEqual([
      'Not used, because these keys mean nothing here: layout, (odd).',
    ]);
  });

  it.each([
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01T08:30:00+01:00', '2026-03-01T07:30:00.000Z'],
    ['2026-03-01 08:30:00Z', '2026-03-01T08:30:00.000Z'],
  ])('may be dated %s', (date, moment) => {
    expect(read('a.md', `---\ntitle: T\ndate: ${date}\n---\nText.`).date?.toISOString()).toBe(moment);
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '26-03-01',
    '1/3/2026',
    '2026-03-01T08:30',
    '2026-03-01T25:00:00Z',
    '0001-01-01',
  ])('may not be dated %s', (date) => {
    expect(faultsOf(() => read('a.md', `---\ntitle: T\ndate: ${date}\n---\nText.`))).toEqual([
      expect.stringMatching(/^Line 3: Date/),
    ]);
  });

  it.each([
    ['a.pdf', 'Text.', /Only \.md and \.txt/],
    ['notes', 'Text.', /Only \.md and \.txt/],
    ['a.txt', 'a\0b', /NUL/],
    ['a.txt', Buffer.from([0xff, 0xfe, 0x41]), /UTF-8/],
    ['a.txt', Buffer.from([0x61, 0xc3]), /UTF-8/],
    ['a.txt', Buffer.alloc(MAX_MANUSCRIPT_BYTES + 1, 'a'), /larger than 1 MiB/],
    ['a.txt', 'a'.repeat(200_001), /^Source: .*200000/],
    ['a.txt', 'Text \u0007', /^Source: /],
    ['a.txt', '', /no text/],
    ['a.txt', ' \n\n', /no text/],
    ['a.md', '---\ntitle: T\n---\n', /no text/],
    ['a.md', '# T', /no text/],
    ['a.txt', 'Share it…\n\nLeave a Reply', /no text/],
  ])('is refused in plain words: %s %#', (name, text, words) => {
    expect(faultsOf(() => read(name, text, { title: 'T' })).join()).toMatch(words);
  });
});

function faultsOf(reading: () => unknown): string[] {
  try {
    reading();
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ message }) => message);
    throw error;
  }
  return [];
}
