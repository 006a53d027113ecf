import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';

const house = houseForStories();

it('runs all jobs of a burst at once, not one for each look at the queue', async () => {
  const slug = await anArticle(house());
  const replies = Array.from({ length: 12 }, () => aHeldReply(house(), slug));
  await Promise.all(replies);

  for (let tries = 0; (await completed()) < 12; tries++) {
    if (tries > 150) throw new Error(`${await completed()} of 12 jobs ran in 15 seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}, 30_000);

async function completed(): Promise<number> {
  const [row] = await house().sql<{ count: number }>(
    `select count(*)::int as count from pgboss.job where name = 'comment.held/waiting-notice' and state = 'completed'`,
  );
  return row?.count ?? 0;
}
