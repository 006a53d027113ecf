import { anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
const slug = 'winter-light';
let replyId: string;

beforeAll(async () => {
  await anArticle(house(), { slug });
  replyId = (await aPublishedReply(house(), slug)).id;
});

describe('what is the same for everybody', () => {
  it.each([
    ['the front page', () => '/'],
    ['an article', () => `/articles/${slug}`],
    ['the list of articles', () => '/api/v1/articles'],
    ['an article for programs', () => `/api/v1/articles/${slug}`],
    ['a thread', () => `/api/v1/articles/${slug}/comments`],
    ['more of a thread', () => `/api/v1/comments/${replyId}/replies`],
    ['the latest comments', () => '/api/v1/comments'],
    ['counts', () => `/api/v1/comment-counts?slugs=${slug}`],
  ])('may be kept by a cache in front for a second, and never shown old by a browser: %s', async (_what, path) => {
    const { status, headers } = await new Visitor(house()).get(path());

    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=1');
  });
});
