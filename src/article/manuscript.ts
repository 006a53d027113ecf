import { InvalidInput } from '../platform/domain-error.js';
import { withOneLineBreak } from '../platform/http/characters.js';
import { faultsOf } from '../platform/http/faults.js';
import { ManuscriptDto } from './article.dto.js';
import { splitFrontMatter } from './front-matter.js';
import { withoutHeading } from './manuscript-heading.js';
import { withoutPageTail } from './page-furniture.js';

/** Of a file; its text is held to `articleLimits.source` besides. */
export const MAX_MANUSCRIPT_BYTES = 1024 * 1024;

/** `name` is a path, or `-` for the standard input, which is read as Markdown. */
export interface ManuscriptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the command line says; it counts more than what the file says of itself. */
export type Stated = Readonly<Partial<Record<'title' | 'slug' | 'lang' | 'author', string>>>;

/** An article as its author hands it in. `notes` are sentences about what was left out. */
export type Manuscript = ManuscriptDto & { readonly notes: readonly string[] };

/**
 * Reads Markdown (`.md`, with or without front matter) or plain text (`.txt`), in UTF-8. The first `# heading` of Markdown
 * is the title when nothing else says one. Throws InvalidInput with every fault; what front matter says wrong names its line.
 */
export function readManuscript({ name, bytes }: ManuscriptFile, stated: Stated = {}): Manuscript {
  const format = formatOf(name);
  const text = textOf(bytes);
  const file =
    format === 'markdown' ? splitFrontMatter(text) : { stated: {}, lineOf: new Map(), unused: [], body: text };
  const { text: body, leftOut } = withoutPageTail(file.body);
  const said = { ...file.stated, ...withoutBlanks(stated) };
  const { title, source } =
    format === 'markdown' ? withoutHeading(body, said.title) : { title: said.title, source: body };
  if (source.trim() === '') throw refused('empty', 'There is no text in the file.');

  const input = { ...said, title, source, format };
  const read = ManuscriptDto.safeParse(input);
  if (read.success) return { ...read.data, notes: notesOn(leftOut, file.unused) };
  throw new InvalidInput(
    faultsOf(read.error.issues, input).map((fault) => {
      if (fault.field === 'title' && title === undefined) return { ...fault, message: NO_TITLE };
      const line = fault.field in stated ? undefined : file.lineOf.get(fault.field.split('.')[0] ?? '');
      return line === undefined ? fault : { ...fault, message: `Line ${line}: ${fault.message}` };
    }),
  );
}

const NO_TITLE = 'Title: the text has none. Give it one with --title.';

function formatOf(name: string): 'markdown' | 'text' {
  if (name === '-' || /\.(?:md|markdown)$/i.test(name)) return 'markdown';
  if (/\.txt$/i.test(name)) return 'text';
  throw refused('unsupported', 'Only .md and .txt files can be published, and - for the standard input.');
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > MAX_MANUSCRIPT_BYTES) throw refused('too-large', 'The file is larger than 1 MiB.');
  if (bytes.includes(0)) throw refused('not-text', 'The file is not a text: there are NUL bytes in it.');
  try {
    return withOneLineBreak(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).normalize('NFC');
  } catch {
    throw refused('not-text', 'The file is not written in UTF-8.');
  }
}

function withoutBlanks(stated: Stated): Stated {
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}

function notesOn(leftOut: readonly string[], unused: readonly string[]): string[] {
  const lines = leftOut.map((line) => `“${line}”`).join(', ');
  const keys = unused.map((key) => (/^[\w-]{1,40}$/.test(key) ? key : '(odd)')).join(', ');
  return [
    ...(lines === ''
      ? []
      : [`Left out at the end, because it belongs to a web page and not to the article: ${lines}.`]),
    ...(keys === '' ? [] : [`Not used, because these keys mean nothing here: ${keys}.`]),
  ];
}

function refused(code: string, message: string): InvalidInput {
  return new InvalidInput([{ field: 'file', code, message }]);
}
