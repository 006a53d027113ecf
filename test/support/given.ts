import { ArticleService } from '../../src/article/article.service.js';
import { readManuscript } from '../../src/article/manuscript.js';
import { CommentService } from '../../src/comment/comment.service.js';
import { LeaveReplyDto } from '../../src/comment/comment.dto.js';
import { type SubmittedReply } from '../../src/comment/comment.view.js';
import { Decisions } from '../../src/moderation/decisions.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { type TestHouse } from './house.js';

let count = 0;

/** A valid reply; say only what the story is about. */
export function aReply(
  fields: Partial<Record<'comment' | 'name' | 'email' | 'website' | 'parentId', string>> = {},
): Record<string, string> {
  count += 1;
  return { comment: `A thought, number ${count}.`, name: 'Ada', email: `ada${count}@example.org`, ...fields };
}

/** A published article; its slug. */
export async function anArticle(
  house: TestHouse,
  { slug = `story-${++count}`, title = 'A story', lang = 'en' } = {},
): Promise<string> {
  const bytes = Buffer.from('It happened one morning.\n\nNobody had expected it.');
  await house
    .get(ArticleService)
    .publishManuscript(readManuscript({ name: 'story.txt', bytes }, { slug, title, lang }), operator);
  return slug;
}

/** A reply that waits for a decision. */
export async function aHeldReply(
  house: TestHouse,
  slug: string,
  fields: Parameters<typeof aReply>[0] = {},
): Promise<SubmittedReply> {
  return house.get(CommentService).leaveReply(slug, LeaveReplyDto.parse(aReply(fields)), { client: 'given' });
}

/** A reply that a moderator let through. */
export async function aPublishedReply(
  house: TestHouse,
  slug: string,
  fields: Parameters<typeof aReply>[0] = {},
): Promise<SubmittedReply> {
  const reply = await aHeldReply(house, slug, fields);
  await house.get(Decisions).decide(operator, reply.id, { decision: 'approve', version: 1 });
  return reply;
}
