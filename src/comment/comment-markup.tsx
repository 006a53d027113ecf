import type { Token } from 'markdown-it';
import type { ComponentChild } from 'preact';
import { visible } from '../platform/http/characters.js';
import { deepestNesting } from './comment-markdown.js';
import { LinkInComment } from './link-in-comment.js';

/**
 * The parser's flat list as elements, and as nothing but these: `p br em strong code pre blockquote ul ol li a`. A token that
 * is none of them becomes its text. The outer blocks find their direction by themselves; what stands in them follows.
 */
export function blocksOf(tokens: readonly Token[]): ComponentChild[] {
  return contentOf(tokens, (token, depth) => block(token, depth === 0 ? { dir: 'auto' } : {}));
}

function wordsOf(tokens: readonly Token[]): ComponentChild[] {
  return contentOf(tokens, (token, depth) => (depth < deepestNesting ? phrase(token) : null));
}

/** Puts an element around its content. `label` tells the text of it. */
type Element = (content: ComponentChild[], label: () => string) => ComponentChild;

/** One walk without recursion: emphasis may be nested a thousand deep. `elementFor` tells what a container becomes, or null: its marks. */
function contentOf(
  tokens: readonly Token[],
  elementFor: (token: Token, depth: number) => Element | null,
): ComponentChild[] {
  const root: ComponentChild[] = [];
  const open: { readonly element: Element | null; readonly content: ComponentChild[]; readonly from: number }[] = [];
  let content = root;
  let depth = 0;
  tokens.forEach((token, index) => {
    if (token.hidden) return;
    if (token.nesting === 0) return void content.push(leaf(token));
    if (token.nesting > 0) {
      const element = elementFor(token, depth);
      if (element) depth += 1;
      else content.push(token.markup);
      open.push({ element, content, from: index + 1 });
      if (element) content = [];
      return;
    }
    const closed = open.pop();
    if (!closed) return;
    if (!closed.element) return void content.push(token.markup);
    depth -= 1;
    closed.content.push(closed.element(content, () => textOf(tokens.slice(closed.from, index))));
    content = closed.content;
  });
  return root;
}

function block(token: Token, direction: { dir?: 'auto' }): Element | null {
  switch (token.type) {
    case 'paragraph_open':
      return (content) => <p {...direction}>{content}</p>;
    case 'blockquote_open':
      return (content) => <blockquote {...direction}>{content}</blockquote>;
    case 'bullet_list_open':
      return (content) => <ul {...direction}>{content}</ul>;
    case 'ordered_list_open':
      return (content) => (
        <ol {...direction} start={firstNumber(token)}>
          {content}
        </ol>
      );
    case 'list_item_open':
      return (content) => <li>{content}</li>;
    default:
      return null;
  }
}

function firstNumber(token: Token): number | undefined {
  const start = Number(token.attrGet('start') ?? 1);
  return start === 1 ? undefined : start;
}

function phrase(token: Token): Element | null {
  switch (token.type) {
    case 'em_open':
      return (content) => <em>{content}</em>;
    case 'strong_open':
      return (content) => <strong>{content}</strong>;
    case 'link_open':
      return (content, label) => (
        <LinkInComment address={String(token.attrGet('href') ?? '')} label={label()} content={content} />
      );
    default:
      return null;
  }
}

function leaf(token: Token): ComponentChild {
  switch (token.type) {
    case 'inline':
      return wordsOf(token.children ?? []);
    case 'softbreak':
    case 'hardbreak':
      return <br />;
    case 'code_inline':
      return <code dir="auto">{token.content}</code>;
    case 'fence':
      return codeBlock(token);
    default:
      return token.content;
  }
}

/** Marks without code between them are no code. */
function codeBlock({ content, markup, info }: Token): ComponentChild {
  if (!visible(content)) return <p dir="auto">{markup + info}</p>;
  return (
    <pre dir="auto">
      <code>{content.replace(/\n$/, '')}</code>
    </pre>
  );
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.type === 'softbreak' ? ' ' : token.content)).join('');
}
