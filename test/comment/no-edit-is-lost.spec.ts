import { Decisions } from '../../src/moderation/decisions.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories, type HouseOptions, TestHouse } from '../support/house.js';
import { type Answer, Visitor } from '../support/visitor.js';

const house = houseForStories();
const typed = 'Nicht <verlieren> & "behalten"';
const edit = (statusUrl: string, fields: Record<string, string> = {}, at: Pick<TestHouse, 'url'> = house()) =>
  new Visitor(at).submit(`${statusUrl}/edit`, { comment: typed, version: '1', lang: 'de', ...fields });
const aGermanReply = async (at: TestHouse = house()) => aHeldReply(at, await anArticle(at, { lang: 'de' }));

/** The text, to the letter; nobody but its author gets it, and no page behind a link learns the address. */
function expectText({ text, headers }: Answer): void {
  expect(text).toContain('\nNicht &lt;verlieren> &amp; &quot;behalten&quot;</textarea>');
  expect(text).toContain('<html lang="de"');
  expect(text).toMatch(/<title>Fehler: /);
  expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
}

/** And the way to send it again. */
function expectForm(answer: Answer, statusUrl: string): void {
  expectText(answer);
  expect(answer.text).toContain(`action="${statusUrl}/edit"`);
  expect(answer.text).toContain('Änderungen speichern');
}

async function at<T>(options: HouseOptions, story: (there: TestHouse) => Promise<T>): Promise<T> {
  const there = await TestHouse.open(options);
  try {
    return await story(there);
  } finally {
    await there.close();
  }
}

describe('an edit that is not taken comes back whole, in the language of the article', () => {
  it('when it says nothing (422), and that nothing was saved', async () => {
    const { statusUrl } = await aGermanReply();
    const answer = await edit(statusUrl, { comment: `${typed}\u0000` });

    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Ihre Änderungen wurden nicht gespeichert.');
    expect(answer.text).toMatch(/<div class="summary" id="faults" role="group"[^>]* tabindex="-1" autofocus>/);
    expect(answer.text).toContain('<details open');
  });

  it('when it is larger than any reply (413)', async () => {
    const { statusUrl } = await aGermanReply();
    const answer = await edit(statusUrl, { pad: 'x'.repeat(400_000) });
    expect(answer.status).toBe(413);
    expectForm(answer, statusUrl);
  });

  it('when it comes in another form (415)', async () => {
    const { statusUrl } = await aGermanReply();
    const body = new FormData();
    for (const [name, value] of Object.entries({ comment: typed, version: '1', lang: 'de' })) body.set(name, value);
    const form = new Response(body);
    const answer = await new Visitor(house()).send(`${statusUrl}/edit`, {
      method: 'POST',
      headers: { 'content-type': form.headers.get('content-type') ?? '' },
      body: await form.text(),
    });
    expect(answer.status).toBe(415);
    expectForm(answer, statusUrl);
  });

  it('when too many came before it (429), whatever it says, with a true wait', async () => {
    await at({ env: { REPLY_LIMITS: '1/1h' } }, async (there) => {
      const { statusUrl } = await aGermanReply(there);
      expect((await edit(statusUrl, { comment: 'Once.' }, there)).status).toBe(303);
      const answer = await edit(statusUrl, { version: '2' }, there);

      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3500);
      expectForm(answer, statusUrl);
      expect((await edit(statusUrl, { comment: '', version: 'x' }, there)).status).toBe(429);
    });
  });

  it('when the database is away (503)', async () => {
    await at({}, async (there) => {
      const { statusUrl } = await aGermanReply(there);
      await there.database.cutOff();
      const answer = await edit(statusUrl, {}, there);
      expect(answer.status).toBe(503);
      expectForm(answer, statusUrl);
    });
  });

  it('when somebody has decided, or it was withdrawn in another window (403), to be copied', async () => {
    const [declined, withdrawn] = [await aGermanReply(), await aGermanReply()];
    await house().get(Decisions).decide(operator, declined.id, { decision: 'decline', version: 1 });
    await new Visitor(house()).submit(`${withdrawn.statusUrl}/withdraw`, {});

    for (const { statusUrl } of [declined, withdrawn]) {
      const answer = await edit(statusUrl);
      expect(answer.status).toBe(403);
      expectText(answer);
      expect(answer.text).toMatch(/<p class="alert" tabindex="-1" autofocus>Ihre Änderungen wurden nicht gespeichert/);
      expect(answer.text).not.toContain('/edit"');
    }
  });

  it('when the link has run out (404), to be copied', async () => {
    await at({}, async (there) => {
      const { statusUrl } = await aGermanReply(there);
      there.turnClock({ days: 31 });
      const answer = await edit(statusUrl, {}, there);
      expect(answer.status).toBe(404);
      expectText(answer);
      expect(answer.text).not.toContain('<form');
    });
  });
});
