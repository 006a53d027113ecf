import { browserForStories } from '../support/browser.js';
import { anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { wordsOf } from '../support/plain-text.js';
import { hostileTexts } from './hostile-texts.js';
import { pagesFor, plant, type Planted } from './hostile-thread.js';
import { Trap } from './trap.js';
import { renderComment } from '../../src/comment/comment-body.js';

/**
 * Eleven thousand hostile texts as name, website and comment: all with the policy taken away, and a third with it, which can only
 * stop more.
 */

const house = houseForStories();
const browser = browserForStories();
const slugs: string[] = [];
let pages: Planted[][] = [];

beforeAll(async () => {
  for (let page = pagesFor(hostileTexts); page > 0; page--) slugs.push(await anArticle(house()));
  pages = await plant(house(), slugs, hostileTexts);
}, 120_000);

it('Nearly all of them are taken, so that there is something to see', () => {
  const all = pages.flat();
  const share = (field: 'name' | 'website' | 'comment') => all.filter((one) => one[field] !== null).length / all.length;

  expect(all.length).toBe(hostileTexts.length);
  expect(all.length).toBeGreaterThan(11_000);
  expect([share('comment'), share('name'), share('website')]).toEqual([1, 1, 1]);
});

describe.each([
  ['with the policy taken away', 'stripped'],
  ['with the policy on', 'on'],
] as const)('%s', (_, csp) => {
  it('each stands in its own box as text, and nothing happens', async () => {
    const trap = await Trap.set(browser(), house(), { csp, meddle: withOneAvatar });
    let around = '';
    for (const [index, slug] of slugs.entries()) {
      if (csp === 'on' && index % 3 > 0) continue;
      await trap.open(`/articles/${slug}`);
      const { boxes, odd, skeleton } = await trap.page.evaluate(look);
      expect(odd).toEqual([]);
      expect(boxes).toEqual((pages[index] ?? []).map(expected));
      expect(skeleton).toBe((around ||= skeleton));
    }
    expect(trap.caught).toEqual([]);
    await trap.close();
  }, 240_000);
});

/** A picture for each name would take longer than all else. */
const withOneAvatar = (html: string) => html.replaceAll(/(?<=src="\/avatars\/)[0-9a-f]{16}(?=\.svg")/g, '0'.repeat(16));

function expected({ id, name, website, comment }: Planted): Box {
  return {
    id: `comment-${id}`,
    name: name ?? 'Nobody',
    website,
    text: wordsOf(renderComment(comment ?? 'Nothing.')),
  };
}

interface Box {
  readonly id: string;
  readonly name: string;
  readonly website: string | null;
  readonly text: string;
}

/** In the page: what each comment shows, whatever in it no comment of ours has, and the page without its comments. */
function look(): { boxes: Box[]; odd: string[]; skeleton: string } {
  const odd: string[] = [];
  const kinds = 'p br em strong code pre blockquote ul ol li a'.split(' ');
  const rel = 'ugc nofollow noopener noreferrer';
  const note = (right: boolean, element: Element) => right || odd.push(element.outerHTML.slice(0, 300));
  const isWeb = ({ href, protocol, username, hostname }: HTMLAnchorElement) =>
    /^https?:$/.test(protocol) && username === '' && hostname.includes('.') && href !== '';

  const boxes = [...document.querySelectorAll('article.comment')].map((article) => {
    const [header, prose, ...links] = article.children;
    const author = article.querySelector<HTMLElement>('header > .author');
    const website = author?.querySelector('a') ?? null;
    const outline = [...(header?.children ?? []), ...article.children].map(
      (element) => `${element.localName}.${element.className}`,
    );
    note(outline.join(' ') === 'img.avatar b.author a.when header. div.prose a.reply a.report', article);
    note(article.parentElement?.matches('ol.thread li') === true, article);
    if (website) note(isWeb(website) && website.rel === rel, website);
    note(author?.children.length === 1 && author.querySelectorAll('*').length === (website ? 2 : 1), article);
    for (const element of prose?.querySelectorAll('*') ?? []) {
      const attributes = element.getAttributeNames().filter((name) => !['dir', 'start'].includes(name));
      const isLink = element instanceof HTMLAnchorElement;
      note(kinds.includes(element.localName) && attributes.join() === (isLink ? 'href,rel' : ''), element);
      if (isLink) note(isWeb(element) && element.rel === rel, element);
    }
    for (const link of links) note(new URL((link as HTMLAnchorElement).href).origin === location.origin, link);
    return {
      id: article.id,
      name: author?.textContent ?? '',
      website: website?.getAttribute('href') ?? null,
      text: prose?.textContent ?? '',
    };
  });

  const rest = document.documentElement.cloneNode(true) as HTMLElement;
  rest.querySelector('.thread')?.replaceChildren();
  rest.querySelector('#comments-heading')?.replaceChildren();
  rest.querySelector('#comments')?.removeAttribute('data-events');
  // What is another at each article: its address, its short link, its time.
  const own = /(?<=\/articles\/)[\w-]+|(?<=(?:\/|%2F)s(?:\/|%2F))\w+|\d{4}-\d\d-\d\dT[\d:.]+Z/g;
  return { boxes, odd, skeleton: rest.outerHTML.replace(own, '…') };
}
