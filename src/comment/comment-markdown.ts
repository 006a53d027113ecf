import MarkdownIt, { type StateBlock, type StateInline, type Token } from 'markdown-it';
import { safeHref } from '../platform/http/safe-href.js';

/** How deep quotations and lists may stand in each other; what is deeper stays as it was typed. */
export const deepestNesting = 5;

/**
 * The small Markdown of comments, as CommonMark reads it but for these: only the rules below exist (markup, pictures, headings,
 * tables, rules and entities are text), and a backslash goes away only where it took a meaning away. Nothing is rendered here.
 */
const markdown = new MarkdownIt('zero', { html: false, linkify: true });

type BlockRule = (state: StateBlock, line: number, end: number, silent: boolean) => boolean;

const inBlocks = ['paragraph', 'blockquote', 'list'];
replaceRule(
  'fence',
  (fence) =>
    (state, ...rest) =>
      isFence(state, rest[0]) && fence(state, ...rest),
  inBlocks,
);
replaceRule('blockquote', bounded, inBlocks);
replaceRule('list', (list) => bounded((state, ...rest) => !startsWithYear(state, rest[0]) && list(state, ...rest)), [
  'paragraph',
  'blockquote',
]);
markdown.inline.ruler.at('escape', escape);
markdown.enable(['fence', 'blockquote', 'list', 'newline', 'escape', 'backticks', 'emphasis', 'link', 'autolink']);
markdown.enable('linkify');

// Only what is written as a web address becomes a link: no bare domain, no e-mail address.
for (const schema of ['ftp:', '//', 'mailto:']) markdown.linkify.add(schema, null);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.normalizeLink = (url) => webHref(url) ?? '';
markdown.validateLink = (url) => url !== '';
// An address is shown as it was typed: decoded, it could turn the line around.
markdown.normalizeLinkText = (url) => url;

/** What a comment says, as the parser's flat list: containers open and close, and `inline` holds the words of a block. */
export function parseComment(source: string): Token[] {
  return markdown.parse(source, { nesting: 0 });
}

/**
 * An address on the web in the spelling of the URL parser, or null. A comment leads nowhere else: to no mailbox, to no path of
 * ours, and to no machine of a reader's own network, whose names have no dot.
 */
export function webHref(url: string): string | null {
  const href = safeHref(url);
  return href !== null && /^https?:/.test(href) && new URL(href).hostname.includes('.') ? href : null;
}

/** Puts our rule in the place of the parser's own of that name. The parser hands out a rule only by running it alone. */
function replaceRule(name: string, ours: (theirs: BlockRule) => BlockRule, interrupts: string[]): void {
  const { ruler } = markdown.block;
  ruler.enableOnly(name);
  const [theirs] = ruler.getRules('') as BlockRule[];
  if (!theirs) throw new Error(`The parser has no rule "${name}".`);
  ruler.at(name, ours(theirs), { alt: interrupts });
  ruler.enableOnly('paragraph');
}

/** The rule declines what is too deep, and so leaves it to the paragraph. */
function bounded(rule: BlockRule): BlockRule {
  return (state, line, end, silent) => {
    const depth = state.env as { nesting: number };
    if (depth.nesting >= deepestNesting) return false;
    depth.nesting += 1;
    try {
      return rule(state, line, end, silent);
    } finally {
      depth.nesting -= 1;
    }
  };
}

/** Behind the three marks stands nothing or the name of a language: a sentence there would be lost. */
function isFence(state: StateBlock, line: number): boolean {
  return /^(?:`{3,}|~{3,})[\w+#.-]{0,20}\s*$/.test(lineOf(state, line));
}

/** "1986. What a year" tells of a year. It is no item of a list. */
function startsWithYear(state: StateBlock, line: number): boolean {
  return /^\d{4}/.test(lineOf(state, line));
}

function lineOf({ src, bMarks, tShift, eMarks }: StateBlock, line: number): string {
  return src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line]);
}

const meaningAnywhere = '*_`[]<';
const meaningAtStart = '>+-~';
/** Its backslash is an arm, and was lost on every site that spoke Markdown. */
const shrug = '¯\\_(ツ)_/¯';

/** A backslash before a mark that would have meant something. Before any other it is the backslash that was typed: `C:\-)` stays. */
function escape(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const mark = src[pos + 1];
  if (src[pos] !== '\\' || mark === undefined || pos + 1 >= state.posMax) return false;
  const before = src.slice(src.lastIndexOf('\n', pos) + 1, pos);
  const meant =
    meaningAnywhere.includes(mark) ||
    (meaningAtStart.includes(mark) && before.trim() === '') ||
    (/[.)]/.test(mark) && /^\s*\d{1,3}$/.test(before));
  if (!meant) return false;
  if (!silent) {
    const token = state.push('text_special', '', 0);
    token.content = pos > 0 && src.startsWith(shrug, pos - 1) ? `\\${mark}` : mark;
    token.markup = `\\${mark}`;
    token.info = 'escape';
  }
  state.pos += 2;
  return true;
}
