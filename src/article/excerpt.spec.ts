import fc from 'fast-check';
import { codePoints } from '../platform/http/characters.js';
import { renderBody } from './article-body.js';
import { excerptOf, MAX_MADE_EXCERPT_CODE_POINTS } from './excerpt.js';

const excerptOfMarkdown = (source: string): string => excerptOf(renderBody(source, 'markdown'));

describe('an excerpt', () => {
  it('is the first paragraph, without marks and headings', () => {
    expect(excerptOfMarkdown('## Quay\n\nThe *ferry* came [home](https://example.org) at `4`.\n\nIt was late.')).toBe(
      'The ferry came home at 4.',
    );
  });

  it('shows characters, not entities', () => {
    expect(excerptOfMarkdown('Salt & pepper, "a < b" and it\'s done')).toBe('Salt & pepper, "a < b" and it\'s done');
    expect(excerptOf(renderBody('<p>Salt &amp; <b>pepper</b>&nbsp;&lt;b&gt; &#39;</p>', 'html'))).toBe(
      "Salt & pepper <b> '",
    );
  });

  it('is found in a paragraph that names its language, too', () => {
    expect(excerptOf(renderBody('<pre>code</pre><p lang="fr">Le sel.</p><p>Salt.</p>', 'html'))).toBe('Le sel.');
  });

  it('passes over a paragraph that only holds a picture', () => {
    for (const source of ['/quay.jpg', 'https://example.org/quay.jpg'])
      expect(excerptOfMarkdown(`![The quay](${source})\n\nThe quay was wet.`)).toBe('The quay was wet.');
  });

  it('takes what there is where there are no paragraphs', () => {
    expect(excerptOfMarkdown('- salt\n- water')).toBe('salt water');
    expect(excerptOfMarkdown('')).toBe('');
  });

  it('ends at a word, with an ellipsis and no comma before it', () => {
    const excerpt = excerptOfMarkdown('harbour, '.repeat(40));
    expect(excerpt).toBe(`${'harbour, '.repeat(22).slice(0, -2)}…`);
  });

  it('never is longer than it may be, nor ends inside a letter', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab ,é夜あ한ไทย🧑‍🚀', 'e\u0301'), maxLength: 600 });
    fc.assert(
      fc.property(text, (source) => {
        const excerpt = excerptOf(renderBody(source, 'text'));
        expect(codePoints(excerpt)).toBeLessThanOrEqual(MAX_MADE_EXCERPT_CODE_POINTS);
        expect(excerpt.isWellFormed()).toBe(true);
      }),
    );
  });
});
