import { renderComment } from './comment-body.js';

const rel = 'rel="ugc nofollow noopener noreferrer" dir="auto"';
const link = (href: string, words = href) => `<a href="${href}" ${rel}>${words}</a>`;
const p = (words: string) => `<p dir="auto">${words}</p>`;

type Case = readonly [about: string, source: string, html: string];

const blocks: readonly Case[] = [
  ['one line', 'Hello.', p('Hello.')],
  ['a line break', 'One\nTwo', p('One<br/>Two')],
  ['two spaces before a line break', 'One  \nTwo', p('One<br/>Two')],
  ['two paragraphs', 'One\n \n\nTwo', p('One') + p('Two')],
  ['an indented line, which is no code', '    Dear all', p('Dear all')],
  ['a quotation', '> He said\n> so', '<blockquote dir="auto"><p>He said<br/>so</p></blockquote>'],
  [
    'a quotation in a quotation',
    '> a\n> > b',
    '<blockquote dir="auto"><p>a</p><blockquote><p>b</p></blockquote></blockquote>',
  ],
  ['words after a quotation', '> a\n\nb', `<blockquote dir="auto"><p>a</p></blockquote>${p('b')}`],
  ['a list right after a line', 'Buy:\n- milk\n- tea', `${p('Buy:')}<ul dir="auto"><li>milk</li><li>tea</li></ul>`],
  ['a list with stars', '* a\n* b', '<ul dir="auto"><li>a</li><li>b</li></ul>'],
  ['a list in a list', '- a\n  - b', '<ul dir="auto"><li>a<ul><li>b</li></ul></li></ul>'],
  ['a list of paragraphs', '- a\n\n- b', '<ul dir="auto"><li><p>a</p></li><li><p>b</p></li></ul>'],
  ['a numbered list', '1. a\n2. b', '<ol dir="auto"><li>a</li><li>b</li></ol>'],
  ['a list that starts later', '4) a\n5) b', '<ol dir="auto" start="4"><li>a</li><li>b</li></ol>'],
  ['a year, which is no number of a list', '1986. What a year.', p('1986. What a year.')],
  ['a quotation in a list', '- > a', '<ul dir="auto"><li><blockquote><p>a</p></blockquote></li></ul>'],
  ['a block of code', '```\na  <b>\n\n  *c*\n```', '<pre dir="auto"><code>a  &lt;b>\n\n  *c*</code></pre>'],
  ['a block of code in a language', '~~~ts\nlet a;\n~~~', '<pre dir="auto"><code>let a;</code></pre>'],
  ['a block of code that nobody closed', '```\na', '<pre dir="auto"><code>a</code></pre>'],
  [
    'a block of code in a quotation',
    '> ```\n> a\n> ```',
    '<blockquote dir="auto"><pre dir="auto"><code>a</code></pre></blockquote>',
  ],
  ['marks of code with nothing between them', '```hello', p('```hello')],
  ['a sentence behind marks of code', '``` not a language', p('``` not a language')],
];

const phrases: readonly Case[] = [
  ['emphasis', 'so *very* _much_', p('so <em>very</em> <em>much</em>')],
  ['strong words', '**so** __so__', p('<strong>so</strong> <strong>so</strong>')],
  ['both', '***so***', p('<em><strong>so</strong></em>')],
  ['stars that stand alone', '2 * 3 * 4 and 5*', p('2 * 3 * 4 and 5*')],
  ['names with underscores', 'snake_case_name', p('snake_case_name')],
  ['code', 'call `a <b> *c*` now', p('call <code dir="auto">a &lt;b> *c*</code> now')],
  ['code with a backtick in it', '`` a`b ``', p('<code dir="auto">a`b</code>')],
  ['a backtick that stands alone', 'the ` key', p('the ` key')],
  ['a mark with a backslash', '\\*not so\\* \\_nor\\_ \\`so\\` \\[a\\](b)', p('*not so* _nor_ `so` [a](b)')],
  ['a mark at the start with a backslash', '\\> a\n\\- b\n1\\. c', p('> a<br/>- b<br/>1. c')],
  ['a shrug', 'so *what* ¯\\_(ツ)_/¯', p('so <em>what</em> ¯\\_(ツ)_/¯')],
  [
    'a backslash that takes nothing away',
    'C:\\-) \\\\server ,./;\'[]\\-= \\"',
    p("C:\\-) \\\\server ,./;'[]\\-= \\&quot;"),
  ],
];

const links: readonly Case[] = [
  ['a bare address', 'See https://a.example/b_c_d?x=1&y.', p(`See ${link('https://a.example/b_c_d?x=1&amp;y')}.`)],
  ['a bare address in brackets', '(http://a.example/)', p(`(${link('http://a.example/')})`)],
  ['an address in angle brackets', '<https://a.example/>', p(link('https://a.example/'))],
  ['an address as it was typed', 'https://A.example/%41', p(link('https://a.example/%41', 'https://A.example/%41'))],
  ['words that lead somewhere', '[a *b*](https://a.example/)', p(link('https://a.example/', 'a <em>b</em>'))],
  ['a title, which nobody would see', '[a](https://a.example/ "t")', p(link('https://a.example/', 'a'))],
  ['a picture as a link to it', '![cat](https://a.example/c.png)', p(`!${link('https://a.example/c.png', 'cat')}`)],
  [
    'the name of the site it leads to',
    '[a.example](https://www.a.example/)',
    p(link('https://www.a.example/', 'a.example')),
  ],
  [
    'the name of a site it does not lead to',
    '[https://bank.example/](https://a.example/)',
    p(`${link('https://a.example/', 'https://bank.example/')} (a.example)`),
  ],
  ['a link without words', '[](https://a.example/)', p('[](https://a.example/)')],
  ['a link without an address', '[a]()', p('[a]()')],
  ['a script', '[a](javascript:alert(1))', p('[a](javascript:alert(1))')],
  ['a script in disguise', '[a](java&#115;cript:alert(1))', p('[a](java&amp;#115;cript:alert(1))')],
  ['a script in angle brackets', '<javascript:alert(1)>', p('&lt;javascript:alert(1)>')],
  ['data', '[a](data:text/html,x)', p('[a](data:text/html,x)')],
  [
    'a mailbox',
    '[a](mailto:a@b.example) <a@b.example> a@b.example',
    p('[a](mailto:a@b.example) &lt;a@b.example> a@b.example'),
  ],
  ['a path of ours', '[a](/staff) [b](#top) [c](//b.example)', p('[a](/staff) [b](#top) [c](//b.example)')],
  [
    'somebody before the host',
    '[a](https://a@b.example) https://a@b.example',
    p('[a](https://a@b.example) https://a@b.example'),
  ],
  ['a machine next door', 'http://localhost:3000/ http://[::1]/', p('http://localhost:3000/ http://[::1]/')],
  ['a bare domain', 'a.example www.a.example', p('a.example www.a.example')],
  ['another scheme', 'ftp://a.example', p('ftp://a.example')],
  ['a footnote', '[1]: https://a.example/', p(`[1]: ${link('https://a.example/')}`)],
];

const plain: readonly Case[] = [
  ['markup', '<script>alert(1)</script>', p('&lt;script>alert(1)&lt;/script>')],
  [
    'markup on lines of its own',
    '<div\nonclick="x()">\n\n<!-- -->',
    p('&lt;div<br/>onclick=&quot;x()&quot;>') + p('&lt;!-- -->'),
  ],
  ['entities', 'AT&amp;T &lt;b&gt; &#42;', p('AT&amp;amp;T &amp;lt;b&amp;gt; &amp;#42;')],
  ['a heading', '# One\nTwo\n===\nThree\n---', p('# One<br/>Two<br/>===<br/>Three<br/>---')],
  ['a rule', 'a\n\n***\n\n---', p('a') + p('***') + p('---')],
  ['a table', '| a |\n|---|\n| b |', p('| a |<br/>|---|<br/>| b |')],
  ['struck words', '~~so~~', p('~~so~~')],
  ['an address in a code span', '`https://a.example`', p('<code dir="auto">https://a.example</code>')],
  ['nothing at all', '', ''],
  ['nothing but marks', '>', p('>')],
  ['an empty item', '-', p('-')],
  ['another script', 'שלום *עולם*', p('שלום <em>עולם</em>')],
];

const deep: readonly Case[] = [
  [
    'the sixth quotation',
    '> > > > > > a',
    `<blockquote dir="auto">${'<blockquote>'.repeat(4)}<p>> a</p>${'</blockquote>'.repeat(5)}`,
  ],
  ['the sixth list', '- - - - - - a', `<ul dir="auto"><li>${'<ul><li>'.repeat(4)}- a${'</li></ul>'.repeat(5)}`],
  [
    'the sixth emphasis',
    '*a **b *c **d *e **f** e* d** c* b** a*',
    p('<em>a <strong>b <em>c <strong>d <em>e **f** e</em> d</strong> c</em> b</strong> a</em>'),
  ],
];

describe('a comment as markup', () => {
  it.each([...blocks, ...phrases, ...links])('reads %s', (_, source, html) => {
    expect(renderComment(source)).toBe(html);
  });

  it.each([...plain, ...deep])('leaves %s as it was typed', (_, source, html) => {
    expect(renderComment(source)).toBe(html);
  });
});
