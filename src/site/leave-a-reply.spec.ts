import { anArticlePage, plainWords, siteNamed } from '../../test/support/page-views.js';
import { articlePage } from './article-page.js';
import { type ReplyFormView } from './leave-a-reply.js';
import { emptyDraft } from './reply-draft.js';
import { type RefusalStatus, replyRefusedPage } from './reply-refused-page.js';

const site = siteNamed('News');
const empty: ReplyFormView = { draft: emptyDraft, replyingTo: null, faults: [] };
const typed = {
  comment: '\n first line empty "quoted" </textarea>',
  name: 'Ada "A"',
  email: 'ada at home',
  website: 'nowhere',
};
const faults = [
  { field: 'email', code: 'not-an-email', message: 'Email: please give an address like name@example.org.' },
  { field: 'parentId', code: 'parent-unavailable', message: 'The comment that you reply to is not there.' },
];

describe('the form', () => {
  const html = articlePage(site, { ...anArticlePage(plainWords), reply: empty });

  it.each([
    ['comment', ['required', 'rows="8"']],
    ['name', ['required', 'type="text"', 'autocomplete="name"', 'dir="auto"']],
    ['email', ['required', 'type="email"', 'autocomplete="email"', 'aria-describedby="email-notice"']],
    ['website', ['inputmode="url"', 'autocomplete="url"']],
  ])('asks for %s natively', (name, attributes) => {
    const control = controlOf(html, name);
    for (const attribute of attributes) expect(control).toContain(attribute);
  });

  it('leaves room for every text that the server takes, in whatever form it was typed', () => {
    const decomposed = '\u1f82'.repeat(80).normalize('NFD');
    expect(Number(/maxlength="(\d+)"/.exec(controlOf(html, 'name'))?.[1])).toBeGreaterThanOrEqual(decomposed.length);
  });

  it('does not ask for a website, and lets one be typed without its scheme', () => {
    expect(controlOf(html, 'website')).not.toMatch(/required|type="url"/);
  });

  it('says that the address stays private, and answers nobody in particular', () => {
    expect(html).toContain(
      '<span id="email-notice">Your email address will not be published.</span> Required fields are marked',
    );
    expect(html).not.toContain('name="parentId"');
  });
});

describe('the form with faults', () => {
  const html = articlePage(site, {
    ...anArticlePage(plainWords),
    reply: { draft: typed, replyingTo: { id: 'r1', name: 'Bo' }, faults },
  });

  it('keeps every letter that was typed', () => {
    expect(html).toContain('>\n\n first line empty &quot;quoted&quot; &lt;/textarea></textarea>');
    expect(controlOf(html, 'name')).toContain('value="Ada &quot;A&quot;"');
    expect(controlOf(html, 'email')).toContain('value="ada at home"');
    expect(controlOf(html, 'website')).toContain('value="nowhere"');
    expect(html).toContain('<input type="hidden" name="parentId" value="r1"/>');
  });

  it('lists all faults at its top, each leading to its field, and takes the focus there', () => {
    expect(html).toMatch(/<div class="summary"[^>]* autofocus>/);
    expect(html).toContain('2 things need another look');
    expect(html).toContain('<a href="#email">Email: Please give an address like name@example.org.</a>');
    expect(html).toContain('<li>The comment that you reply to is not there any more.');
    expect(html).toContain('<title>Error: ');
  });

  it('ties each fault to its field', () => {
    expect(controlOf(html, 'email')).toContain('aria-invalid="true" aria-describedby="email-fault email-notice"');
    expect(html).toContain('<p class="fault" id="email-fault">Please give an address like name@example.org.</p>');
    expect(controlOf(html, 'name')).not.toContain('aria-invalid');
  });
});

describe('a refused reply', () => {
  const view = {
    slug: 'winter-light',
    article: null,
    draft: typed,
    parentId: 'r1',
    retryAfterSeconds: 30,
    requestId: 'q',
  };

  it.each<RefusalStatus>([409, 413, 415, 429, 503])('can be sent again after %i, as it was', (status) => {
    const html = replyRefusedPage(site, { ...view, status });
    expect(html).toContain('<form method="post" action="/articles/winter-light/comments">');
    expect(html).toContain('first line empty &quot;quoted&quot;');
    expect(controlOf(html, 'email')).toContain('value="ada at home"');
    expect(html).toContain('name="parentId" value="r1"');
  });

  it.each<RefusalStatus>([403, 410])('comes back as a text to keep after %i', (status) => {
    const html = replyRefusedPage(site, { ...view, status });
    expect(html).not.toContain('<form');
    expect(html).toMatch(/<textarea[^>]* readonly>\n\n first line empty/);
  });
});

function controlOf(html: string, name: string): string {
  return new RegExp(`<(?:input|textarea)[^>]* name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
}
