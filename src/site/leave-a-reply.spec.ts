import { anArticlePage, at, plainWords, siteNamed, takesReplies } from '../../test/support/page-views.js';
import { type ReplyPolicy } from '../article/article.view.js';
import { asSafeHtml } from '../platform/safe-html.js';
import { articlePage } from './article-page.js';
import { type ReplyFormView } from './leave-a-reply.js';
import { emptyDraft } from './reply-draft.js';
import { type RefusalStatus, replyRefusedPage } from './reply-refused-page.js';

const site = siteNamed('News');
const empty: ReplyFormView = {
  draft: emptyDraft,
  replyingTo: null,
  threadClosed: false,
  faults: [],
  preview: null,
  terms: null,
};
const typed = {
  comment: '\n first line empty "quoted" </textarea>',
  name: 'Ada "A"',
  email: 'ada at home',
  website: 'nowhere',
  remember: true,
  elapsed: '900',
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

  it('is checked by the server, which tells all mistakes at once', () => {
    expect(html).toMatch(/<form method="post" action="[^"]*" novalidate/);
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

describe('what the form says before anything is sent', () => {
  const said = (replies: Partial<ReplyPolicy>, form: ReplyFormView | null = empty, lang = 'en') =>
    articlePage(site, { ...anArticlePage(plainWords, lang), replies: { ...takesReplies, ...replies }, reply: form });

  it.each([
    ['open', 'Your reply appears at once, unless'],
    ['known', 'Your first reply is read by a moderator before it appears.'],
    ['held', 'Every reply is read by a moderator before it appears.'],
  ] as const)('with the policy %s', (policy, sentence) => {
    expect(said({ policy })).toContain(sentence);
  });

  it('in the publisher’s own words, where there are some', () => {
    const html = said({ policy: 'held', message: 'We read <all> of it.' });
    expect(html).toContain('<p dir="auto">We read &lt;all> of it.</p>');
    expect(html).not.toContain('Every reply is read');
  });

  it('and until when', () => {
    expect(said({ until: at })).toContain('You can reply until 1 March 2026');
  });

  it('and with how many comments it closes', () => {
    expect(said({ closesAfter: 40 })).toContain('Replies close with 40 published comments.');
  });

  it.each([
    ['closed', 'This article takes no more replies.'],
    ['closed-by-age', 'because it was published some time ago.'],
    ['closed-by-count', 'because it has as many comments as it takes.'],
  ] as const)('or, %s, why it takes none', (reason, sentence) => {
    expect(said({ policy: 'closed', reason }, null)).toContain(sentence);
    expect(said({ policy: 'closed', reason, message: 'That was it.' }, null)).not.toContain(sentence);
  });

  it('with the house rules', () => {
    const terms = { longest: 500, houseRules: asSafeHtml('<p>Be <em>kind</em>.</p>'), proofOfWork: false };
    const html = said({}, { ...empty, terms });
    expect(html).toContain('<summary>House rules</summary><div class="prose"><p>Be <em>kind</em>.</p></div>');
    expect(controlOf(html, 'comment')).toContain('maxlength="2000"');
  });

  it('with the way to all that is stored, in the language of the page', () => {
    expect(said({})).toMatch(/<a href="\/privacy\?lang=en">All that is stored/);
    expect(said({}, empty, 'ar')).toContain('<a href="/privacy?lang=ar">');
  });

  it('or why there is no form, and when there will be one', () => {
    const closed = { policy: 'closed', reason: 'closed' } as const;
    expect(said(closed, null)).toContain('<p>This article takes no more replies.</p>');
    expect(said({ ...closed, message: 'It was enough.' }, null)).toContain('<p dir="auto">It was enough.</p>');
    const opens = said({ policy: 'closed', reason: 'not-open-yet', until: at }, null);
    expect(opens).toContain('Replies to this article open on 1 March 2026');
    expect(opens).not.toMatch(/takes no more replies|<form/);
  });
});

describe('a preview', () => {
  const html = articlePage(site, {
    ...anArticlePage(plainWords),
    reply: { ...empty, draft: typed, preview: asSafeHtml('<p dir="auto">So <em>it</em> looks.</p>') },
  });

  it('stands above the form with its author’s name, takes the focus, and says that nothing was sent', () => {
    expect(html).toMatch(/<section class="preview" id="preview"[^>]* tabindex="-1" autofocus>/);
    expect(html.indexOf('So <em>it</em> looks.')).toBeLessThan(html.indexOf('<form'));
    expect(html).toContain('<bdi>Ada &quot;A&quot;</bdi>');
    expect(html).toContain('It has not been sent yet.');
    expect(html).toContain('<title>Preview: ');
  });

  it('is told of at the top of the page, for browsers that take nobody to it', () => {
    expect(html.indexOf('<a href="#preview">See how it looks</a>')).toBeGreaterThan(html.indexOf('<main'));
    expect(html.indexOf('<a href="#preview">')).toBeLessThan(html.indexOf('<h1'));
  });

  it('leaves everything as it was typed', () => {
    expect(html).toContain('>\n\n first line empty');
    expect(controlOf(html, 'remember')).toContain('checked');
  });

  it('is asked for by the second button, so that Enter posts, and before all is filled in', () => {
    const buttons = html.slice(html.indexOf('<form')).match(/<button[^>]*>/g);
    expect(buttons).toEqual(['<button type="submit">', expect.stringMatching(/name="intent" value="preview"/)]);
  });
});

describe('the form with faults', () => {
  const html = articlePage(site, {
    ...anArticlePage(plainWords),
    reply: { ...empty, draft: typed, replyingTo: { id: 'r1', name: 'Bo' }, faults },
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
    lang: 'en',
    closed: true,
    unsaved: false,
    faults: [],
    draft: typed,
    parentId: 'r1',
    retryAfterSeconds: 30,
    requestId: 'q',
  };

  it.each<RefusalStatus>([400, 409, 413, 415, 422, 429, 500, 503])(
    'can be sent again after %i, as it was',
    (status) => {
      const html = replyRefusedPage(site, { ...view, status });
      expect(html).toContain('<form method="post" action="/articles/winter-light/comments"');
      expect(html).toContain('first line empty &quot;quoted&quot;');
      expect(controlOf(html, 'email')).toContain('value="ada at home"');
      expect(html).toContain('name="parentId" value="r1"');
    },
  );

  it('says that nothing was saved only where that is known, and else that a second try is safe', () => {
    expect(replyRefusedPage(site, { ...view, status: 503, unsaved: true })).toContain('It was not saved.');
    for (const status of [500, 503] as const) {
      const html = replyRefusedPage(site, { ...view, status });
      expect(html).not.toContain('not saved');
      expect(html).toContain('That is safe: the same words do not appear twice.');
    }
  });

  it('names the fields that are at fault', () => {
    const faults = [{ field: 'email', code: 'repeated', message: '' }];
    const html = replyRefusedPage(site, { ...view, status: 422, faults });
    expect(html).toContain('<a href="#email">Email: This came twice. Please send it once.</a>');
  });

  it.each<RefusalStatus>([403, 404, 410])('comes back as a text to keep after %i', (status) => {
    const html = replyRefusedPage(site, { ...view, status });
    expect(html).not.toContain('<form');
    expect(html).toMatch(/<textarea[^>]* readonly>\n\n first line empty/);
  });
});

function controlOf(html: string, name: string): string {
  return new RegExp(`<(?:input|textarea)[^>]* name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
}
