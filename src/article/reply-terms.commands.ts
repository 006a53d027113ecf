import { type Command } from 'commander';
import { operator } from '../platform/audit/actor.js';
import { type House } from '../platform/command-line.js';
import { InvalidInput } from '../platform/domain-error.js';
import { faultsOf } from '../platform/http/faults.js';
import { ArticleChangeDto } from './article.dto.js';
import { ArticleService } from './article.service.js';
import { type EditorArticle } from './article.view.js';

type Options = Readonly<
  Partial<Record<'policy' | 'openAt' | 'closeAfterDays' | 'closeAfterComments' | 'messages', string>>
>;

/** `riposte article replies <slug>`: who may reply, and when; without options it only tells. */
export function replyTermsCommand(group: Command, house: House): void {
  group
    .command('replies <slug>')
    .description('who may reply to an article, and when; "site" as a value leaves it to the settings')
    .option('--policy <word>', 'open, known, held, closed')
    .option('--open-at <time>', 'takes replies from then on; "now" at once')
    .option('--close-after-days <n>', 'counted from its publication; 0 for never')
    .option('--close-after-comments <n>', 'counted when published; 0 for never')
    .option('--messages <json>', 'what the form says, as in the setting replies.messages')
    .action((slug: string, options: Options) => {
      const change = changeOf(options);
      return house.open(async (rooms) => {
        const article = await rooms.get(ArticleService).change(slug, change, operator);
        const terms = termsOf(article);
        house.print(
          Object.entries(terms)
            .map(([name, value]) => `${name} = ${shown(value)}`)
            .join('\n'),
          { slug: article.slug, ...terms },
        );
      });
    });
}

function changeOf({ policy, openAt, closeAfterDays, closeAfterComments, messages }: Options): ArticleChangeDto {
  const input = {
    ...(policy === undefined ? {} : { replyPolicy: policy === 'site' ? null : policy }),
    ...(openAt === undefined ? {} : { repliesOpenAt: openAt === 'now' ? null : openAt }),
    ...(closeAfterDays === undefined ? {} : { closeAfterDays: numberIn(closeAfterDays) }),
    ...(closeAfterComments === undefined ? {} : { closeAfterComments: numberIn(closeAfterComments) }),
    ...(messages === undefined ? {} : { replyMessages: jsonIn(messages) }),
  };
  const read = ArticleChangeDto.safeParse(input);
  if (!read.success) throw new InvalidInput(faultsOf(read.error.issues, input));
  return read.data;
}

/** What is no number stays a text, so that the shape refuses it. */
function numberIn(text: string): number | string | null {
  if (text === 'site') return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

/** What is no JSON stays a text, so that the shape refuses it. */
function jsonIn(text: string): unknown {
  if (text === 'site') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function termsOf(article: EditorArticle) {
  const { repliesOpen, replyPolicy, repliesOpenAt, closeAfterDays, closeAfterComments, replyMessages } = article;
  return { repliesOpen, replyPolicy, repliesOpenAt, closeAfterDays, closeAfterComments, replyMessages };
}

function shown(value: unknown): string {
  if (value === null) return 'site';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
