import { type SubmittedReply } from '../../src/comment/comment.view.js';
import { aPublishedReply } from '../support/given.js';
import { type TestHouse } from '../support/house.js';
import { type Answer, Visitor } from '../support/visitor.js';

/** A reply that stands published with others below it, each under the one before: the oldest first. */
export async function aConversation(house: TestHouse, slug: string, length: number): Promise<SubmittedReply[]> {
  const replies: SubmittedReply[] = [];
  for (let turn = 1; turn <= length; turn++) {
    const parentId = replies.at(-1)?.id;
    replies.push(await aPublishedReply(house, slug, { comment: `Turn ${turn}.`, ...(parentId ? { parentId } : {}) }));
  }
  return replies;
}

/** What anybody sees of an article's comments, in the order of the page: the words, or "(removed)". */
export async function onThePage(house: TestHouse, slug: string): Promise<string[]> {
  const { items } = (await new Visitor(house).get(`/api/v1/articles/${slug}/comments`)).json();
  return items.flatMap((thread: any) => [thread, ...thread.replies.items]).map(wordsOf);
}

function wordsOf(comment: { removed?: true; html?: string }): string {
  return comment.removed ? '(removed)' : (comment.html ?? '').replace(/<[^>]*>/g, '').trim();
}

/** What the author of a reply reads on its status page: the headline. */
export async function toldTheAuthor(house: TestHouse, reply: SubmittedReply): Promise<Answer> {
  return new Visitor(house).get(new URL(reply.statusUrl, house.url).pathname);
}

export interface Form {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What stands on its button. */
  readonly button: string;
}

/** The forms of a page that send something, as somebody without script can use them. */
export function formsOn(page: string): Form[] {
  return [...page.matchAll(/<form method="post" action="([^"]+)"[^>]*>(.*?)<\/form>/gs)].map(([, action, inside]) => ({
    action: plain(action ?? ''),
    fields: Object.fromEntries(
      [...(inside ?? '').matchAll(/<input[^>]*>/g)].flatMap(([input]) => {
        const [name, value] = [attribute(input, 'name'), attribute(input, 'value')];
        return name === null ? [] : [[name, value ?? '']];
      }),
    ),
    button: /<button[^>]*>([^<]*)</.exec(inside ?? '')?.[1] ?? '',
  }));
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : plain(value);
}

function plain(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
