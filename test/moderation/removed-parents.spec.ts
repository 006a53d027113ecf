import { anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { aConversation, onThePage } from './desk.js';

const house = houseForStories();
let dana: Staff;

beforeAll(async () => {
  dana = await Staff.signedIn(house());
});

async function aTalk(length: number) {
  const slug = await anArticle(house());
  const ids = (await aConversation(house(), slug, length)).map(({ id }) => id);
  const versions = new Map(ids.map((id) => [id, 2]));
  const decide = async (turn: number, decision: string) => {
    const id = ids[turn - 1] ?? '';
    versions.set(id, (await dana.decide(id, decision, versions.get(id) ?? 0)).json().version);
  };
  return { slug, ids, decide, seen: () => onThePage(house(), slug) };
}

describe('a comment that is taken away', () => {
  it('keeps its place as long as there are replies to it, and nothing of its own', async () => {
    const { slug, ids, decide, seen } = await aTalk(3);
    await decide(2, 'trash');

    expect(await seen()).toEqual(['Turn 1.', '(removed)', 'Turn 3.']);
    const page = (await new Visitor(house()).get(`/articles/${slug}`)).text;
    expect(page).not.toContain('Turn 2.');
    expect(page).toContain(`id="comment-${ids[1]}"`);
    const { replies } = (await new Visitor(house()).get(`/api/v1/articles/${slug}/comments`)).json().items[0];
    expect(replies.items[0]).toEqual({ id: ids[1], parentId: ids[0], depth: 1, removed: true });
  });

  it('goes altogether with the last reply to it, all the way up', async () => {
    const { decide, seen } = await aTalk(4);
    await decide(2, 'spam');
    await decide(3, 'trash');
    expect(await seen()).toEqual(['Turn 1.', '(removed)', '(removed)', 'Turn 4.']);
    await decide(4, 'decline');
    expect(await seen()).toEqual(['Turn 1.']);
  });

  it('comes back as a place when a reply to it does, and whole when it does itself', async () => {
    const { decide, seen } = await aTalk(3);
    for (const turn of [3, 2, 1]) await decide(turn, 'trash');
    expect(await seen()).toEqual([]);
    await decide(3, 'restore');
    expect(await seen()).toEqual(['(removed)', '(removed)', 'Turn 3.']);
    await decide(1, 'restore');
    expect(await seen()).toEqual(['Turn 1.', '(removed)', 'Turn 3.']);
    await decide(2, 'approve');
    expect(await seen()).toEqual(['Turn 1.', 'Turn 2.', 'Turn 3.']);
  });

  it('does not count, and takes no replies', async () => {
    const { slug, ids, decide } = await aTalk(2);
    await decide(1, 'trash');
    const reader = new Visitor(house());
    const reply = { comment: 'Too late.', name: 'Ada', email: 'ada@example.org', parentId: ids[0] };

    expect((await reader.get(`/api/v1/articles/${slug}`)).json()).toMatchObject({ commentCount: 1 });
    expect((await reader.post(`/api/v1/articles/${slug}/comments`, reply)).status).toBe(422);
  });

  it('stays consistent when a whole talk is taken away and brought back at once', async () => {
    const { ids, decide, seen } = await aTalk(6);
    await Promise.all(ids.map((_, index) => decide(index + 1, 'trash')));
    expect(await seen()).toEqual([]);
    await Promise.all(ids.map((_, index) => decide(index + 1, 'restore')));
    expect(await seen()).toEqual(ids.map((_, index) => `Turn ${index + 1}.`));
  });
});
