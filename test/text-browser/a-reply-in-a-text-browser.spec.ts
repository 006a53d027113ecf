import { jest } from '@jest/globals';
import { anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { TextBrowser, textBrowsers } from './text-browser.js';

/** All that a reader does, where there is neither script nor style nor mouse. */
const house = houseForStories();
// A hundred links to Tab over take their time.
jest.setTimeout(180_000);
let staff: Staff;
beforeAll(async () => {
  staff = await Staff.signedIn(house());
});

describe.each(textBrowsers)('In %s a reader', (kind) => {
  let browser: TextBrowser;
  const open = async (path: string) => (browser = await TextBrowser.open(kind, `${house().url}${path}`));
  afterEach(() => browser?.close());

  it('is told of every mistake, loses nothing, mends it, and sees the reply published', async () => {
    const slug = await anArticle(house(), { title: `A story in ${kind}` });
    await open(`/articles/${slug}`);
    await browser.sees('Nobody had expected it.', 'No comments yet', 'Leave a Reply');
    await browser.write('Comment *', `Grüße aus Łódź,\nzwei Zeilen in ${kind}.`);
    await browser.write('Email *', 'ada@localhost');
    await browser.press('Post Comment');
    await browser.sees('Your reply was not sent');
    await browser.press('See what needs mending');
    const told = await browser.sees('2 things need another look', 'ada@localhost');
    expect(told).toMatch(/Name: Please fill this in\.\n.*Email: /);
    expect(told).toMatch(/Grüße aus Łódź,.*\n.*zwei Zeilen in \w+\./);

    await browser.write('Name *', 'Łucja');
    await browser.write('Email *', 'lucja@example.org');
    await browser.press('Post Comment');
    await browser.sees('Your reply is with the moderators', 'Grüße aus Łódź,', 'Keep the address of this page');
    const [held] = await heldOn(slug);
    expect(held).toMatchObject({ author: { name: 'Łucja' }, source: `Grüße aus Łódź,\nzwei Zeilen in ${kind}.` });
    expect(held.verdict.reasons.map(({ rule }) => rule)).toEqual(['unknown-author']);

    await staff.decide(held.id, 'approve', 1);
    await browser.reload();
    await browser.sees('Your reply is published');
    await browser.press('See it under the article');
    expect(await browser.sees('1 comment', `zwei Zeilen in ${kind}.`)).toMatch(
      /Łucja \d+ \w+ \d{4} at \d\d:\d\d UTC\n/,
    );
  });

  it('answers a comment, is told whom, looks before sending, and stands below it', async () => {
    const slug = await anArticle(house());
    const asked = await aPublishedReply(house(), slug, { name: 'Grace', comment: 'Does anybody know?' });
    await open(`/articles/${slug}`);
    await browser.sees('Does anybody know?');
    await browser.press('Reply');
    await browser.sees('Replying to Grace');
    await browser.write('Comment *', `I do, said **${kind}**.`);
    await browser.press('Preview');
    expect(await browser.sees('Preview of your reply', 'Replying to Grace')).toContain(`\nI do, said ${kind}.\n`);
    await browser.write('Name *', 'Ada');
    await browser.write('Email *', 'ada@example.org');
    await browser.press('Post Comment');
    await browser.sees('Your reply is with the moderators');

    const [held] = await heldOn(slug);
    expect(held).toMatchObject({ parentId: asked.id, source: `I do, said **${kind}**.` });
    await staff.decide(held.id, 'approve', 1);
    await browser.visit(`${house().url}/articles/${slug}`);
    expect(await browser.sees('2 comments')).toMatch(
      /Does anybody know\?\nReply Report\n.*1\. .*Ada .*UTC\nI do, said/,
    );
  });

  it('edits a reply and takes it back, on the page that is only its own', async () => {
    const slug = await anArticle(house());
    const { statusUrl } = await aPublishedReply(house(), slug, { comment: 'Not quite right.' });
    await open(statusUrl);
    await browser.sees('Your reply is published', 'Not quite right.');
    await browser.write('Comment *', `Quite right, says ${kind}.`);
    await browser.press('Save the changes');
    await browser.sees(`\nQuite right, says ${kind}.\n`);
    await browser.press('Erase it for good');
    expect(await browser.sees('You withdrew your reply')).not.toContain('Quite right');
  });

  it('turns to the next comments and back, and reports one', async () => {
    const slug = await anArticle(house());
    for (let count = 1; count <= 51; count++)
      await aPublishedReply(house(), slug, { comment: `Number ${count} of 51.` });
    await open(`/articles/${slug}`);
    await browser.sees('51 comments', 'Number 1 of 51.');
    await browser.press('More comments');
    expect(await browser.sees('Number 51 of 51.')).not.toContain('Number 50 of 51.');
    await browser.press('Report');
    await browser.sees('Report a comment', 'Number 51 of 51.');
    await browser.choose('It is advertising or spam');
    await browser.press('Send the report');
    await browser.sees('Thank you');
    await browser.press('See it under the article');
    await browser.sees('Number 51 of 51.');
    await browser.press('Back to the first comments');
    await browser.sees('Number 1 of 51.');
    expect((await staff.get('/api/v1/moderation/comments?status=reported')).text).toContain(slug);
  });

  it('reads the whole short link off the page, sees where it leads, and goes there', async () => {
    const slug = await anArticle(house(), { title: `Worth sharing in ${kind}` });
    await open(`/articles/${slug}`);
    const { link } = (await new Visitor(house()).get(`/api/v1/articles/${slug}/share`)).json();
    await browser.sees('Share it…', link.url);
    await browser.visit(`${link.url}+`);
    await browser.sees('Where this link leads', `Worth sharing in ${kind}`);
    await browser.press('Read the article');
    await browser.sees('Nobody had expected it.', 'Leave a Reply');
  });
});

interface Held {
  readonly id: string;
  readonly verdict: { readonly reasons: readonly { readonly rule: string }[] };
}

async function heldOn(slug: string): Promise<[Held, ...Held[]]> {
  const answer = await staff.get('/api/v1/moderation/comments?status=held');
  return answer.json<{ items: any[] }>().items.filter(({ article }) => article.slug === slug) as [Held, ...Held[]];
}
