import { everyPage } from '../../test/support/every-page.js';
import { plainWords } from '../../test/support/page-views.js';

/** Ends an attribute, opens an element, and would start a comment or leave a title if it were let. */
const hostile = `"'></title></textarea><script>alert(1)</script><!-- &amp; \u202e`;

/** Ours, from our own address, as a module: the only script that a page may name. */
const ownScript = /<script type="module" src="\/assets\/[\w.-]+\.js"><\/script>/g;

describe.each(Object.entries(everyPage(plainWords)))('the page "%s"', (_, html) => {
  it('is a whole document with one headline and the landmarks', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="[\w-]+" dir="(ltr|rtl)">/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    for (const element of ['h1', 'main', 'title'])
      expect(html.match(new RegExp(`<${element}[ >]`, 'g'))).toHaveLength(1);
    for (const element of ['<header class="masthead">', '<footer ', '<a class="skip" href="#content"'])
      expect(html).toContain(element);
  });

  it('names nothing twice, and points at nothing that is not there', () => {
    const ids = all(html, /\sid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const pointed = ['for', 'aria-labelledby', 'aria-describedby'].flatMap((name) =>
      all(html, new RegExp(`\\s${name}="([^"]+)"`, 'g')).flatMap((value) => value.split(' ')),
    );
    const anchors = all(html, /href="#([^"]+)"/g);
    expect([...pointed, ...anchors].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('labels every field that a person fills in', () => {
    const fields = all(html, /<(?:input|textarea)([^>]*)>/g).filter(
      (attributes) => !attributes.includes('type="hidden"'),
    );
    const labelled = all(html, /<label for="([^"]+)"/g);
    expect(fields.filter((attributes) => !labelled.includes(/id="([^"]+)"/.exec(attributes)?.[1] ?? ''))).toEqual([]);
  });

  it('sends something with every form that acts: Lynx makes a GET of an empty POST', () => {
    const acting = all(html, /(<form[^>]* method="post"[\s\S]*?<\/form>)/g);
    expect(acting.filter((form) => !/<(?:input|textarea)[^>]* name="/.test(form))).toEqual([]);
  });

  it('holds no script but the one of ours, no style and no handler, and fetches from nowhere else', () => {
    expect(html.replaceAll(ownScript, '')).not.toMatch(/<script|<style|<iframe|\sstyle=|\son\w+=/i);
    const own = /^\/(?:assets|avatars)\//;
    expect(all(html, /<(?:link|img)[^>]*\s(?:href|src)="([^"]+)"/g).filter((url) => !own.test(url))).toEqual(
      html.includes('rel="canonical"') ? [expect.stringMatching(/^https:\/\/news\.example\//)] : [],
    );
  });
});

describe.each(Object.entries(everyPage({ ...plainWords, text: hostile })))(
  'hostile words on the page "%s"',
  (_, html) => {
    it('stay words', () => {
      expect(html).toContain('&lt;script>alert(1)');
      expect(html.replaceAll(ownScript, '')).not.toMatch(/<script|<!--|"'>/i);
      expect(html.match(/<title>/g)).toHaveLength(1);
      expect(html.match(/<\/title>/g)).toHaveLength(1);
    });
  },
);

describe.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '//evil.example/',
  'https://user:pass@evil.example/',
  'vbscript:x',
])('the address %s', (url) => {
  it.each(Object.entries(everyPage({ ...plainWords, url })))('leads nowhere from the page "%s"', (_, html) => {
    expect(all(html, /(?:href|src|action)="([^"]*)"/g).filter((href) => href.includes(url))).toEqual([]);
  });
});

it('keeps search engines to the articles and the front page', () => {
  const open = Object.entries(everyPage(plainWords)).filter(([, html]) => !html.includes('content="noindex"'));
  expect(open.map(([name]) => name.split(/[ ,]/)[0])).toEqual(expect.arrayContaining(['article', 'front']));
  expect(open.every(([name]) => /^(?:article|front)/.test(name))).toBe(true);
});

function all(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? '');
}
