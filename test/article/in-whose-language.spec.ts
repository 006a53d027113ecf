import { ArticleService } from '../../src/article/article.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { anArticle, aReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
const page = (path: string, acceptLanguage = '') =>
  new Visitor(house()).get(path, { 'accept-language': acceptLanguage });
const tongue = ({ text }: { text: string }) => /^<!doctype html>\n(<html [^>]*>)/.exec(text)?.[1];

const arabic = '<html lang="ar" dir="rtl">';
const french = '<html lang="fr" dir="ltr">';
const english = '<html lang="en" dir="ltr">';

describe('the front page', () => {
  it.each([
    ['the language that a reader prefers among ours', 'nl, fr-CA;q=0.8, en;q=0.1', french],
    ['from right to left for who reads that way', 'ar-EG', arabic],
    ['the language of its newest article to who names none of ours', 'nl', arabic],
    ['the language of its newest article to who names none', '', arabic],
  ])('speaks %s', async (_, accepted, expected) => {
    await anArticle(house());
    await anArticle(house(), { lang: 'ar' });
    const front = await page('/', accepted);

    expect(tongue(front)).toBe(expected);
    expect(front.headers.get('vary')).toBe('accept-language');
  });
});

describe('an error', () => {
  it('where nothing stands is told in the language of the reader', async () => {
    for (const path of ['/nowhere', '/articles/nothing', '/s/0000000', '/comments/0'])
      expect([path, tongue(await page(path, 'ar'))]).toEqual([path, arabic]);
    const told = await page('/nowhere', 'fr');
    expect([told.status, tongue(told)]).toEqual([404, french]);
    expect(told.text).toContain('Il n’y a rien');
  });

  it('about an article that was withdrawn is told in its own, also to who sends a reply', async () => {
    const slug = await anArticle(house(), { lang: 'fr' });
    await house().get(ArticleService).withdraw(slug, operator);
    const gone = await page(`/articles/${slug}`, 'ar');
    const refused = await new Visitor(house()).submit(`/articles/${slug}/comments`, aReply());

    expect([gone.status, tongue(gone)]).toEqual([410, french]);
    expect([refused.status, tongue(refused)]).toEqual([410, french]);
  });

  it('about an article that nobody may know of is told as if there were none', async () => {
    const slug = await anArticle(house(), { lang: 'fr' });
    await house().sql(`update articles set status = 'draft', published_at = null where slug = $1`, [slug]);
    const hidden = await page(`/articles/${slug}`, 'de');
    const missing = await page('/articles/nothing', 'de');

    expect(hidden.status).toBe(404);
    expect(tongue(hidden)).toBe(tongue(missing));
    expect(tongue(await page(`/articles/${slug}`))).toBe(english);
  });
});
