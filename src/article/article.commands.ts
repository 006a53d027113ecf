import { type Command } from 'commander';
import { operator } from '../platform/audit/actor.js';
import { Clock } from '../platform/clock.js';
import { type House } from '../platform/command-line.js';
import { ArticleQueries } from './article.queries.js';
import { ArticleService } from './article.service.js';
import { articlePath, type EditorArticle, type ShelvedArticle } from './article.view.js';
import { readManuscript, type Stated } from './manuscript.js';
import { replyTermsCommand } from './reply-terms.commands.js';
import { openManuscript } from './manuscript-file.js';

/** `riposte publish` and `riposte article …`. */
export function articleCommands(program: Command, house: House): void {
  program
    .command('publish <file>')
    .description('publish a Markdown or text file (- is the standard input); the slug tells which article it is')
    .option('--slug <slug>', 'the word in its address; made from the title when left out')
    .option('--title <title>', 'its headline, for a text that has none')
    .option('--lang <tag>', 'its language, such as en or ar')
    .option('--author <name>', 'its byline')
    .action((file: string, options: Stated) => publish(house, file, options));

  const article = program.command('article').description('what is published');
  article
    .command('list')
    .description('all articles, drafts and withdrawn ones too')
    .action(() => list(house));
  verb(article, house, 'withdraw', 'take an article back: its address answers "gone" from then on', (articles, slug) =>
    articles.withdraw(slug, operator),
  );
  verb(article, house, 'close', 'take no more replies to an article', (articles, slug) =>
    articles.closeReplies(slug, operator),
  );
  verb(article, house, 'open', 'take replies to an article again, whatever had closed it', (articles, slug) =>
    articles.openReplies(slug, operator),
  );
  replyTermsCommand(article, house);
}

async function publish(house: House, file: string, options: Stated): Promise<void> {
  const manuscript = readManuscript(await openManuscript(file), options);
  await house.open(async (rooms) => {
    const { outcome, slug } = await rooms.get(ArticleService).publishManuscript(manuscript, operator);
    const early = manuscript.date && manuscript.date > rooms.get(Clock).now();
    const notes = early
      ? [...manuscript.notes, 'Its date lies in the future and does not count yet.']
      : manuscript.notes;
    const address = house.address(articlePath(slug));
    const said = { published: 'Published', revised: 'Revised', unchanged: 'Unchanged' }[outcome];
    house.print([`${said}: ${address}`, ...notes].join('\n'), { outcome, slug, address, notes });
  });
}

async function list(house: House): Promise<void> {
  await house.open(async (rooms) => {
    for (const article of await rooms.get(ArticleQueries).shelf()) house.print(lineOf(article), article);
  });
}

function verb(
  group: Command,
  house: House,
  name: string,
  about: string,
  act: (articles: ArticleService, slug: string) => Promise<EditorArticle>,
): void {
  group
    .command(`${name} <slug>`)
    .description(about)
    .action((slug: string) =>
      house.open(async (rooms) => {
        const {
          title,
          status,
          repliesOpen,
          revision,
          publishedAt,
          slug: found,
        } = await act(rooms.get(ArticleService), slug);
        const article = { slug: found, title, status, repliesOpen, revision, publishedAt };
        house.print(lineOf(article), article);
      }),
    );
}

function lineOf({ status, slug, title, repliesOpen }: ShelvedArticle): string {
  return `${status.padEnd(9)}  ${repliesOpen ? 'replies open  ' : 'replies closed'}  ${slug}  ${title}`;
}
