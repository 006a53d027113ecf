import fc from 'fast-check';
import { renderComment } from './comment-body.js';

/** Reads markup as strictly as no browser does: what it does not expect, it throws at. */
function readMarkup(html: string): { readonly text: string; readonly deepest: number } {
  const open: string[] = [];
  let text = '';
  let deepest = 0;
  for (const [piece] of html.matchAll(/<[^>]*>|[^<]+|</g)) {
    if (!piece.startsWith('<')) text += unescaped(piece);
    else if (piece === '<br/>') text += '\n';
    else if (piece.startsWith('</')) expect(`</${open.pop()}>`).toBe(piece);
    else {
      expect(piece).toMatch(allowedTag);
      open.push(/^<(\w+)/.exec(piece)?.[1] ?? '');
      deepest = Math.max(deepest, open.length);
    }
  }
  expect(open).toEqual([]);
  return { text, deepest };
}

const allowedTag =
  /^<(?:(?:p|ul|blockquote)(?: dir="auto")?|ol(?: dir="auto")?(?: start="\d{1,3}")?|li|em|strong|code(?: dir="auto")?|pre dir="auto"|a href="https?:\/\/[^"<>\s]+" rel="ugc nofollow noopener noreferrer" dir="auto")>$/;

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Five quotations or lists of two levels each, a paragraph, five levels of emphasis or link, and code. */
const deepestMarkup = 5 * 2 + 1 + 5 + 1;

const marks = '* ** _ ` ``` ~~~ [ ] ]( ) ( < > \\ ! # | & " \''.split(' ');
const spaced = ['> ', '- ', '+ ', '1. ', '7) ', '\n', '\n\n', '  \n', '    ', '\t'];
const addresses =
  'https://a.example/ http:// javascript:alert(1) mailto:a@b.example data:text/html,x //a.example'.split(' ');
const markup =
  '<script> </p> <img/src=x/onerror=x> <!-- --> <svg/onload=x> ]]> <a/href=" "onclick="x &lt; &#x3c;'.split(' ');
const unseen = ['\u2067', '\u2069', '\u200b', '\u0000', '\ud800'];

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...marks, ...spaced),
      fc.constantFrom(...addresses, ...markup, ...unseen),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

describe('any text as a comment', () => {
  it('becomes nothing but the elements that we know, no deeper than we said', () => {
    fc.assert(
      fc.property(hostile, (source) => {
        expect(readMarkup(renderComment(source)).deepest).toBeLessThanOrEqual(deepestMarkup);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps every letter, in its order, where no mark means anything', () => {
    const letters = (text: string) => text.match(/\p{L}/gu) ?? [];
    const unmarked = hostile.map((source) => source.replace(/[[\]`~]/g, ''));
    fc.assert(
      fc.property(unmarked, (source) => {
        expect(letters(readMarkup(renderComment(source)).text)).toEqual(letters(source));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every mark that is no Markdown', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab .,;:?!"\'/|{}=^$%&@#()日本é😀') }), (source) => {
        expect(readMarkup(renderComment(`a${source}`)).text).toBe(`a${source}`.trimEnd());
      }),
    );
  });
});

/** A text with its Markdown and its markup, each written down by itself. */
interface Written {
  readonly source: string;
  readonly html: string;
}

const word = fc.stringMatching(/^[a-z]{1,8}$/).map((text): Written => ({ source: text, html: text }));
const around = (mark: string, element: string) => (inner: Written) => ({
  source: `${mark}${inner.source}${mark}`,
  html: `<${element}>${inner.html}</${element.split(' ')[0]}>`,
});
const phrase = fc.oneof(
  word,
  word.map(around('*', 'em')),
  word.map(around('**', 'strong')),
  word.map(around('`', 'code dir="auto"')),
  word.map(around('*', 'em')).map(around('__', 'strong')),
  word.map(({ source }) => ({
    source: `[${source}](https://a.example/${source})`,
    html: `<a href="https://a.example/${source}" rel="ugc nofollow noopener noreferrer" dir="auto">${source}</a>`,
  })),
);
const joined = (parts: readonly Written[], source: string, html: string): Written => ({
  source: parts.map((part) => part.source).join(source),
  html: parts.map((part) => part.html).join(html),
});
const line = fc.array(phrase, { minLength: 1, maxLength: 4 }).map((parts) => joined(parts, ' ', ' '));
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((parts) => joined(parts, '\n', '<br/>'));
const dir = ' dir="auto"';
const block = fc.oneof(
  lines.map(({ source, html }) => ({ source, html: `<p${dir}>${html}</p>` })),
  lines.map(({ source, html }) => ({
    source: source.replace(/^/gm, '> '),
    html: `<blockquote${dir}><p>${html}</p></blockquote>`,
  })),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => ({
    source: items.map((item) => `- ${item.source}`).join('\n'),
    html: `<ul${dir}>${items.map((item) => `<li>${item.html}</li>`).join('')}</ul>`,
  })),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => ({
    source: items.map((item, index) => `${index + 1}. ${item.source}`).join('\n'),
    html: `<ol${dir}>${items.map((item) => `<li>${item.html}</li>`).join('')}</ol>`,
  })),
  lines.map(({ source }) => ({ source: `\`\`\`\n${source}\n\`\`\``, html: `<pre${dir}><code>${source}</code></pre>` })),
);

it('reads back what was written', () => {
  const separate = { source: 'so', html: `<p${dir}>so</p>` };
  const comment = fc.array(block, { minLength: 1, maxLength: 5 }).map((parts) =>
    joined(
      parts.flatMap((part) => [part, separate]),
      '\n\n',
      '',
    ),
  );
  fc.assert(fc.property(comment, ({ source, html }) => void expect(renderComment(source)).toBe(html)));
});

describe('ten thousand characters', () => {
  const filling: readonly (readonly [name: string, piece: string])[] = [
    ['quotations', '>'],
    ['quotations with spaces', '> '],
    ['items', '- '],
    ['numbers', '1. '],
    ['items in quotations', '> - '],
    ['brackets', '['],
    ['links that begin', '[a]('],
    ['links in angle brackets', '[a](<'],
    ['titles that begin', '[a](b "'],
    ['links in links', '[[a](https://x.example)](https://y.example) '],
    ['stars', '*'],
    ['emphasis that begins', '*a '],
    ['three stars', '***a'],
    ['underscores', '_a '],
    ['backticks', '`'],
    ['backslashes', '\\'],
    ['blocks of code', '```\n'],
    ['addresses in addresses', 'http://a.b/'],
    ['addresses with commas', 'http://a.b/,'],
    ['angle brackets', '<http:'],
    ['lines', 'a\n'],
    ['lines of quotation', '>a\n'],
    ['tabs', '\t-'],
    ['spaces', ' '],
  ];
  const sources = filling.map(([name, piece]): [string, string] => [
    name,
    piece.repeat(Math.floor(10_000 / piece.length)),
  ]);
  const pairs = '*a '.repeat(1666) + 'a* '.repeat(1666);
  const steps = Array.from({ length: 130 }, (_, index) => `${' '.repeat(index)}- a`).join('\n');

  it.each([...sources, ['emphasis a thousand deep', pairs], ['steps', steps]])(
    'of %s are read at once',
    (_, source) => {
      const started = performance.now();
      const { deepest } = readMarkup(renderComment(source));

      // Some tens of milliseconds, even on a machine that is busy with other things; what grows with the square of it takes minutes.
      expect(performance.now() - started).toBeLessThan(1500);
      expect(deepest).toBeLessThanOrEqual(deepestMarkup);
    },
  );
});
