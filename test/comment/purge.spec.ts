import { Purge } from '../../src/comment/purge.js';
import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';

const house = houseForStories();

describe('what is kept about a sender', () => {
  it('goes after its time: the retry memory in two days, the network digest in thirty', async () => {
    const slug = await anArticle(house());
    const { id } = await aHeldReply(house(), slug);
    const kept = async () => {
      await house().get(Purge).pass();
      const [row] = await house().sql(
        `select (select count(*)::int from idempotency_keys) as keys, client_key is not null as client from comments where id = $1`,
        [id],
      );
      return row;
    };

    expect(await kept()).toEqual({ keys: 1, client: true });
    house().turnClock({ days: 3 });
    expect(await kept()).toEqual({ keys: 0, client: true });
    house().turnClock({ days: 28 });
    expect(await kept()).toEqual({ keys: 0, client: false });
  });

  it('goes in slices, however much has gathered', async () => {
    const { id } = await aHeldReply(house(), await anArticle(house()));
    await house().sql(
      `insert into idempotency_keys (key_digest, body_digest, comment_id, status, created_at)
       select n::text::bytea, 'x', $1, 'held', now() - interval '1 year' from generate_series(1, 2500) n`,
      [id],
    );
    await house().get(Purge).pass();
    expect(await house().sql(`select 1 from idempotency_keys where created_at < now() - interval '2 days'`)).toEqual(
      [],
    );
  });
});
