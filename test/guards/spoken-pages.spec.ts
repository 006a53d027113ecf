import fs from 'node:fs';
import ts from 'typescript';
import { sourcesIn } from './source-files.js';

/** English by design: the desks of those who work here, and the document of the API. */
const forStaff = [
  /^src\/site\/(?:moderation|staff|rules|rehearsal)-/,
  /^src\/site\/(?:decisions|policy-rule|queue-item|set-up-page|sign-in-page|words-page)\.tsx$/,
  /^src\/site\/reference\//,
];

/** Attributes that a reader hears or sees, and properties that end in them. */
const spokenAttributes =
  /^(?:title|alt|label|placeholder|summary|hint|description|aria-(?:label|description|roledescription|valuetext))$/;
const spokenProperties = /^(?:title|description|label|hint|alt|text|caption|heading)$/;

const readersPages = sourcesIn('src/site').filter(
  (file) => file.endsWith('.tsx') && !file.includes('.spec.') && !forStaff.some((staff) => staff.test(file)),
);

describe('A page for readers', () => {
  it('is seen', () => {
    expect(readersPages).toEqual(expect.arrayContaining(['src/site/article-page.tsx', 'src/site/leave-a-reply.tsx']));
  });

  it('says nothing that does not come from the catalogues', () => {
    expect(readersPages.flatMap((file) => wordsIn(file, fs.readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each([
    '<p>Hello</p>',
    "<p>{'Hello'}</p>",
    "<p>{late ? 'Too late' : null}</p>",
    '<p>{`${count} comments`}</p>',
    '<nav aria-label="Order" />',
    "<nav aria-label={known ? 'Known' : undefined} />",
    "page({ title: `${faulty ? 'Error: ' : ''}${name}` })",
    "const sentences = { late: 'It is too late.' };",
  ])('would be caught saying %s', (source) => {
    expect(wordsIn('page.tsx', source)).toHaveLength(1);
  });

  it.each([
    '<p class="leaf narrow">{t.reply} <bdi>{name}</bdi> – *</p>',
    '<a rel="nofollow ugc" href={`/articles/${slug}#comments`}>{t.reply}</a>',
    "page({ title: `${article.title} – ${site.name}`, lang: 'en' })",
    "<a aria-current={order === 'oldest' ? 'true' : undefined}>{t.order}</a>",
    "<p>{status === 'published' && t.seeComment}{' '}</p>",
    "import { Field } from './field.js';",
  ])('may write %s', (source) => {
    expect(wordsIn('page.tsx', source)).toEqual([]);
  });
});

/** Texts in a page's source that a reader would see or hear, as `file:line: text`. */
function wordsIn(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null && /\p{L}/u.test(text) && isSpoken(node, text))
      found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${text.trim()}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function textOf(node: ts.Node): string | null {
  if (ts.isJsxText(node) || ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('');
  return null;
}

function isSpoken(node: ts.Node, text: string): boolean {
  if (ts.isJsxText(node)) return true;
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    if (ts.isImportDeclaration(outer) || ts.isLiteralTypeNode(outer) || ts.isElementAccessExpression(outer))
      return false;
    // Compared, not said: `status === 'held'`, and the condition of `… ? … : …` or `… && …`.
    if (ts.isBinaryExpression(outer) && isComparison(outer)) return false;
    if (ts.isConditionalExpression(outer) && outer.condition === inner) return false;
    if (ts.isCallExpression(outer) && inner !== outer.expression && !isSentence(text)) return false;
    if (ts.isJsxAttribute(outer)) return spokenAttributes.test(outer.name.getText()) || isSentence(text);
    if (ts.isJsxExpression(outer) && !ts.isJsxAttribute(outer.parent)) return true;
    if (ts.isPropertyAssignment(outer) && inner === outer.initializer)
      return spokenProperties.test(outer.name.getText()) || isSentence(text);
  }
  return isSentence(text);
}

function isComparison({ operatorToken }: ts.BinaryExpression): boolean {
  return [
    ts.SyntaxKind.EqualsEqualsEqualsToken,
    ts.SyntaxKind.ExclamationEqualsEqualsToken,
    ts.SyntaxKind.InKeyword,
  ].includes(operatorToken.kind);
}

/** Words that begin large and go on: lists of classes, link relations and ids do not. */
function isSentence(text: string): boolean {
  return /^\s*\p{Lu}\p{L}*(?:\s+\p{L}+)+/u.test(text);
}
