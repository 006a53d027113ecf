import { type INestApplicationContext } from '@nestjs/common';
import { ArticleQueries } from './article/article.queries.js';
import { ArticleService } from './article/article.service.js';
import { publishSamples } from './article/samples.js';
import { sampleReplies } from './comment/sample-replies.js';
import { SampleThread } from './comment/sample-thread.js';

/** The long sample is the one that people talk about. */
export const livelySlug = 'a-year-without-street-lights';

/** Gives an empty house three articles, one with a lively thread, so that there is something to look at. Does nothing in any other. */
export async function plantSamples(rooms: INestApplicationContext): Promise<void> {
  const articles = rooms.get(ArticleQueries);
  if ((await articles.shelf()).length > 0) return;
  await publishSamples(rooms.get(ArticleService));
  const { id } = await articles.forReplies(livelySlug);
  await rooms.get(SampleThread).plant(id, sampleReplies, 'published');
}
