import fc from 'fast-check';
import { InvalidInput } from '../platform/domain-error.js';
import { ARTICLE_FORMATS, type ArticleFormat, renderBody } from './article-body.js';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://example.org/x" onload="alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#1;java&#x0A;script:alert(1)">x</a>',
  '<a href="https://example.org" onclick=alert(1) style="position:fixed">x</a>',
  '<svg><script>alert(1)</script></svg>',
  '<svg/onload=alert(1)>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,x"></object><embed src=x><form action=x><input name=a><button formaction=javascript:x>',
  '<p id=comments class=staff name=forms style="color:red">x</p>',
  '<style>*{display:none}</style><link rel=stylesheet href=x><base href="//evil.example/"><meta http-equiv=refresh content=0>',
  '<table><td background="javascript:alert(1)">x',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><img src=x onerror=alert(1)></textarea><title><img src=x onerror=alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<p title="unclosed',
  '</article></main><h1>Taken over</h1>',
  '[x](javascript:alert(1)) [y](data:text/html;base64,PHNjcmlwdD4=) [z](vbscript:x) <javascript:alert(1)>',
  '[x](java&#10;script:alert(1)) [x]( javascript&colon;alert(1)) [x](\u0001javascript:alert(1))',
  '![x](javascript:alert(1)) ![y](data:image/svg+xml,<svg onload=alert(1)>) ![z](http://example.org/x.png)',
  '[x](https://example.org "onclick=alert(1) \\"x") ![a"onerror="alert(1)](https://example.org/i.png)',
  '[x]: javascript:alert(1)\n\n[x] [x][] ![x]',
  '```"><script>alert(1)</script>\ncode\n```',
  '| a |\n|:-:|\n| <script>alert(1)</script> |',
  '# <b onmouseover=alert(1)>x',
];

describe.each(ARTICLE_FORMATS)('a body written as %s', (format) => {
  it.each(hostile)('does nothing but stand there: %s', (source) => {
    expectHarmless(renderBody(source, format));
  });

  it('stays harmless whatever is put together', () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile, '<', '>', '"', "'", '`', '\n\n', '&lt;', '](', '<!--', '<p ', '</'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => expectHarmless(renderBody(pieces.join(''), format))),
      { numRuns: 500 },
    );
  });

  it.each([
    '[',
    '![',
    '*',
    '_',
    '`',
    '> ',
    '- ',
    '# ',
    '<',
    '<!--',
    '<a href="',
    '|',
    '|-|\n',
    '&',
    'http://a.',
    '](',
    '\\',
    '~~',
    '((((',
    '[a](b"',
  ])('is read in good time, though it says nothing but %j', (piece) => {
    const started = performance.now();
    renderOrRefuse(piece.repeat(100_000 / piece.length), format);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('Markdown', () => {
  const html = (source: string): string => renderBody(source, 'markdown');

  it('lowers its headings when it uses the one that the page has', () => {
    expect(html('# One\n\n## Two\n\n###### Six')).toBe('<h2>One</h2>\n<h3>Two</h3>\n<h6>Six</h6>\n');
    expect(html('## Two\n\n### Three')).toBe('<h2>Two</h2>\n<h3>Three</h3>\n');
  });

  it('shows pictures from here, with their words, when they are needed', () => {
    expect(html('![The *quay*](/quay.jpg "At night")')).toBe(
      '<p><img src="/quay.jpg" alt="The quay" title="At night" loading="lazy"></p>\n',
    );
  });

  it('links pictures from elsewhere by their words', () => {
    expect(html('![The *quay* & I](https://example.org/q.jpg?a&b "At night")')).toBe(
      '<p><a class="picture" href="https://example.org/q.jpg?a&amp;b" title="At night">The quay &amp; I</a></p>\n',
    );
    expect(html('![](http://example.org/q.jpg)')).toBe(
      '<p><a class="picture" href="http://example.org/q.jpg">http://example.org/q.jpg</a></p>\n',
    );
    expect(html('[The ![quay](https://example.org/q.jpg)](/tide) ![sea](https://example.org/s.jpg)')).toBe(
      '<p><a href="/tide">The quay</a> <a class="picture" href="https://example.org/s.jpg">sea</a></p>\n',
    );
    expect(html('![The quay](mailto:a@example.org)')).toBe('<p>The quay</p>\n');
  });

  it('aligns the columns of a table without a style attribute', () => {
    expect(html('| a | b |\n|---|--:|\n| 1 | 2 |')).toContain('<td>1</td>\n<td class="align-right">2</td>');
  });

  it('links what is written as an address, and only that', () => {
    expect(html('See https://example.org/a, main.rs and desk@example.org.')).toBe(
      '<p>See <a href="https://example.org/a">https://example.org/a</a>, main.rs and desk@example.org.</p>\n',
    );
    expect(html('<mailto:desk@example.org> [here](/articles/tide) [there](other)')).toBe(
      '<p><a href="mailto:desk@example.org">mailto:desk@example.org</a> <a href="/articles/tide">here</a> [there](other)</p>\n',
    );
  });

  it('shows markup as text', () => {
    expect(html('A <b>bold</b> claim')).toBe('<p>A &lt;b&gt;bold&lt;/b&gt; claim</p>\n');
  });
});

describe('HTML', () => {
  const html = (source: string): string => renderBody(source, 'html');

  it('keeps what an article is made of', () => {
    const source =
      '<h2>Two</h2><p lang="fr" dir="ltr">Un <em>mot</em><br />et <a href="https://example.org/" title="x">un lien</a></p>';
    expect(html(source)).toBe(source);
  });

  it('lowers its headings and mends what is left open', () => {
    expect(html('<h1 class=x>One<h2>Two</h2><p>open <b>bold')).toBe('<h2>One</h2><h3>Two</h3><p>open <b>bold</b></p>');
  });

  it('fetches pictures from here late, and drops what is no address of one', () => {
    expect(html('<img src="data:image/png,x" alt=x><img src=/quay.jpg width=640>')).toBe(
      '<img src="/quay.jpg" width="640" alt="" loading="lazy" />',
    );
  });

  it('links pictures from elsewhere by their words', () => {
    expect(
      html('<p class=x><img src="https://example.org/q.jpg?a&amp;b" alt="The <quay>" title=Night width=9></p>'),
    ).toBe('<p><a class="picture" href="https://example.org/q.jpg?a&amp;b" title="Night">The &lt;quay&gt;</a></p>');
    expect(html('<img src="http://example.org/q.jpg">')).toBe(
      '<a class="picture" href="http://example.org/q.jpg">http://example.org/q.jpg</a>',
    );
    expect(
      html(
        '<a href=/tide class=picture>The <img src=https://example.org/q.jpg alt=quay></a> <img src=https://a.example/s.jpg alt=sea>',
      ),
    ).toBe('<a href="/tide">The quay</a> <a class="picture" href="https://a.example/s.jpg">sea</a>');
  });

  it('reads a long old page that closes nothing', () => {
    const source = '<p>A paragraph of an old page.'.repeat(1_500);
    expect(html(source).match(/<p>/g)).toHaveLength(1_500);
  });

  it.each(['<b>', '<div><i>', '<blockquote>', '<foo>', '<b></i>', '<svg>', '<li><p>', '<td><p>'])(
    'refuses %s without end',
    (piece) => {
      const started = performance.now();
      expect(() => html(piece.repeat(30_000))).toThrow(InvalidInput);
      expect(performance.now() - started).toBeLessThan(200);
    },
  );
});

describe('plain text', () => {
  it.each([
    ['One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>\n'],
    ['One,\nand on.\n \n\t\n\nTwo.\n', '<p>One,<br>\nand on.</p>\n<p>Two.</p>\n'],
    ['*One* <b> & "two"', '<p>*One* &lt;b&gt; &amp; &quot;two&quot;</p>\n'],
    ['\n\n', ''],
  ])('%j is paragraphs and lines', (source, html) => {
    expect(renderBody(source, 'text' satisfies ArticleFormat)).toBe(html);
  });
});

function renderOrRefuse(source: string, format: ArticleFormat): void {
  try {
    renderBody(source, format);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
  }
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*"| [a-z]+)*)(?: \/)?>/g;
const ELEMENTS = new Set(
  (
    'a abbr b bdi bdo blockquote br caption cite code dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ' +
    'ol p pre q rp rt ruby s samp small strong sub sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);
const ATTRIBUTE =
  /^(?:href|src|alt|title|lang|dir|loading|width|height|start|reversed|colspan|rowspan|scope|datetime|tabindex|class)$/;
const CLASS = /^(?:table|picture|align-(?:left|center|right)|language-.*)$/s;
const ADDRESS = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/;

/** By the letter: every `<` opens an element of the list, with attributes of the list, whose addresses lead where they may. */
function expectHarmless(html: string): void {
  expect(html.replace(TAG, '')).not.toMatch(/[<>]/);
  for (const [, , name, attributes] of html.matchAll(TAG)) {
    expect(ELEMENTS).toContain(name);
    for (const [, key, value] of (attributes ?? '').matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
      expect(key).toMatch(ATTRIBUTE);
      if (key === 'href') expect(value).toMatch(ADDRESS);
      if (key === 'src') expect(value).toMatch(/^\/(?!\/)/);
      if (key === 'class') expect(value).toMatch(CLASS);
    }
  }
}
