import { aPublishedReply, aReply, anArticle } from '../support/given.js';
import { houseForStories, type HouseOptions, TestHouse } from '../support/house.js';
import { type Answer, Visitor } from '../support/visitor.js';

const house = houseForStories();
const typed = {
  comment: 'Nicht <verlieren> & "behalten"',
  name: 'Zoë',
  email: 'zoe@example.org',
  website: 'zoe.example',
};

const send = (slug: string, fields: Record<string, string> = {}, at: Pick<TestHouse, 'url'> = house()) =>
  new Visitor(at).submit(`/articles/${slug}/comments`, { ...aReply(typed), lang: 'de', remember: '1', ...fields });

/** The form again, with every letter, ready to be sent. */
function expectForm({ text }: Answer): void {
  expect(text).toContain('Nicht &lt;verlieren> &amp; &quot;behalten&quot;</textarea>');
  for (const value of ['Zoë', 'zoe@example.org', 'zoe.example']) expect(text).toContain(`value="${value}"`);
  expect(text).toMatch(/name="remember" value="1" checked/);
  expect(text).toContain('Kommentar abschicken');
}

async function at<T>(options: HouseOptions, story: (there: TestHouse) => Promise<T>): Promise<T> {
  const there = await TestHouse.open(options);
  try {
    return await story(there);
  } finally {
    await there.close();
  }
}

describe('a reply that is not taken comes back whole, in the language of the article', () => {
  it('with all faults at once, and the focus on them', async () => {
    const slug = await anArticle(house(), { lang: 'de' });
    const answer = await send(slug, { name: '', email: 'nobody' });

    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/<div class="summary" id="faults" role="group"[^>]* tabindex="-1" autofocus>/);
    expect(answer.text).toContain('<a href="#name">Name: ');
    expect(answer.text).toContain('<a href="#email">E-Mail: ');
    expect(answer.text).toMatch(/<title>Fehler: /);
  });

  it('on the page of the thread that its author came from', async () => {
    const slug = await anArticle(house());
    for (const comment of ['The older one.', 'The newer one.']) await aPublishedReply(house(), slug, { comment });
    const first = await new Visitor(house()).get(`/api/v1/articles/${slug}/comments?sort=newest&limit=1`);
    const place = `sort=newest&after=${first.json<{ next: string }>().next}`;
    const page = await new Visitor(house()).get(`/articles/${slug}?${place}`);
    const [, action = ''] = /<form method="post" action="([^"]*)"/.exec(page.text) ?? [];

    expect(action).toBe(`/articles/${slug}/comments?${place.replace('&', '&amp;')}`);
    for (const [field, value] of [
      ['name', ''],
      ['intent', 'preview'],
    ] as const) {
      const { text } = await new Visitor(house()).submit(action.replace('&amp;', '&'), {
        ...aReply(typed),
        [field]: value,
      });
      expect(text).toContain('The older one.');
      expect(text).not.toContain('The newer one.');
      expect(text).toContain(`action="${action}"`);
    }
  });

  it('when it is too long for this site', async () => {
    await house().sql(`insert into settings (key, value) values ('replies.longest', '20')`);
    const slug = await anArticle(house(), { lang: 'de' });
    const answer = await send(slug, { name: '' });
    const program = await new Visitor(house()).post(`/api/v1/articles/${slug}/comments`, aReply(typed));
    const page = await new Visitor(house()).get(`/articles/${slug}`);
    await house().sql(`delete from settings where key = 'replies.longest'`);

    expect(answer.status).toBe(422);
    expect(answer.text).toContain('20 Zeichen');
    expect(answer.text).toContain('<a href="#name">');
    expect(program.json().errors).toEqual([expect.objectContaining({ field: 'comment', code: 'too-long' })]);
    expect(page.text).toMatch(/<textarea[^>]* maxlength="80"/);
  });

  it('when it is larger than any reply (413)', async () => {
    const slug = await anArticle(house(), { lang: 'de' });
    const answer = await send(slug, { pad: 'x'.repeat(400_000) });

    expect(answer.status).toBe(413);
    expectForm(answer);

    // As much as the field holds (its maxlength), in letters that a form writes longest.
    const full = await send(slug, { comment: '夜'.repeat(40_000) });
    expect(full.status).toBe(413);
    expect(full.text).toContain(`${'夜'.repeat(40_000)}</textarea>`);
  });

  it('when it arrives damaged (400), as far as it can be read', async () => {
    const slug = await anArticle(house(), { lang: 'de' });
    const fields = new URLSearchParams({ ...typed, lang: 'de', remember: '1' });
    const answer = await new Visitor(house()).send(`/articles/${slug}/comments`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: `${fields}&broken=%C3%28`,
    });

    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Ihr Kommentar kam beschädigt an');
    expectForm(answer);
  });

  it('when it brings a field twice (422), with that field named', async () => {
    const slug = await anArticle(house(), { lang: 'de' });
    const fields = new URLSearchParams({ ...typed, lang: 'de', remember: '1' });
    const answer = await new Visitor(house()).send(`/articles/${slug}/comments`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: `${fields}&name=Zo`,
    });

    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<a href="#name">');
    expectForm(answer);
  });

  it('when there is no such article (404), to be copied', async () => {
    const answer = await send('never-written');

    expect(answer.status).toBe(404);
    expect(answer.text).toContain('behalten&quot;</textarea>');
    expect(answer.text).not.toContain('<form');
    expect(answer.text).toContain('<html lang="de"');
  });

  it('when something breaks on our side (500), with the word that a second try is safe', async () => {
    const slug = await anArticle(house(), { lang: 'de' });
    await house().sql('alter table commenter_contacts rename to commenter_contacts_away');
    const answer = await send(slug);
    await house().sql('alter table commenter_contacts_away rename to commenter_contacts');

    expect(answer.status).toBe(500);
    expect(answer.text).toContain('Dieselben Worte erscheinen nicht zweimal.');
    expectForm(answer);
  });

  it('when it comes in another form (415)', async () => {
    const slug = await anArticle(house(), { lang: 'de' });
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...typed, lang: 'de', remember: '1' })) body.set(name, value);
    const response = new Response(body);
    const answer = await new Visitor(house()).send(`/articles/${slug}/comments`, {
      method: 'POST',
      headers: { 'content-type': response.headers.get('content-type') ?? '', 'sec-fetch-site': 'same-origin' },
      body: await response.text(),
    });

    expect(answer.status).toBe(415);
    expectForm(answer);
  });

  it('when too many came before it (429), with a true wait', async () => {
    await at({ env: { REPLY_LIMITS: '1/1h' } }, async (there) => {
      const slug = await anArticle(there, { lang: 'de' });
      await new Visitor(there).submit(`/articles/${slug}/comments`, aReply());
      const answer = await send(slug, {}, there);

      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3500);
      expect(answer.text).toContain('60 Minuten');
      expectForm(answer);
    });
  });

  it('when the house is full (503)', async () => {
    const none = { inFlight: 0, queue: 0, waitMs: 1 };
    const some = { inFlight: 9, queue: 9, waitMs: 1000 };
    await at({ http: { admission: { read: some, write: none, staff: some } } }, async (there) => {
      const answer = await send(await anArticle(there, { lang: 'de' }), {}, there);

      expect(answer.status).toBe(503);
      expect(answer.text).toContain('Er wurde nicht gespeichert.');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expectForm(answer);
    });
  });

  it('when the database is away (503), in the language that the form spoke', async () => {
    await at({}, async (there) => {
      const slug = await anArticle(there, { lang: 'de' });
      await there.database.cutOff();
      const answer = await send(slug, {}, there);

      expect(answer.status).toBe(503);
      expect(answer.text).toContain('<html lang="de"');
      expect(answer.text).toContain('Wir wissen nicht, ob Ihr Kommentar gespeichert wurde.');
      expectForm(answer);
    });
  });

  it('when the article takes no more replies (403), to be copied', async () => {
    const slug = await anArticle(house(), { lang: 'de' });
    await house().sql(`update articles set reply_policy = 'closed' where slug = $1`, [slug]);
    const answer = await send(slug);

    expect(answer.status).toBe(403);
    expect(answer.text).toMatch(
      /<textarea[^>]* readonly>\nNicht &lt;verlieren> &amp; &quot;behalten&quot;<\/textarea>/,
    );
    expect(answer.text).not.toContain('<form');
    expect(answer.text).toContain('<html lang="de"');
  });

  it('when the article is gone (410), to be copied', async () => {
    const slug = await anArticle(house(), { lang: 'de' });
    await house().sql(`update articles set status = 'withdrawn', withdrawn_at = now() where slug = $1`, [slug]);
    const answer = await send(slug);

    expect(answer.status).toBe(410);
    expect(answer.text).toContain('behalten&quot;</textarea>');
    expect(answer.text).toContain('<html lang="de"');
  });

  it('and a page of another site that sends the form is not told that the article is closed', async () => {
    const slug = await anArticle(house(), { lang: 'de' });
    const answer = await new Visitor(house()).submit(`/articles/${slug}/comments`, aReply(typed), {
      'sec-fetch-site': 'cross-site',
    });

    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain('kann nicht mehr kommentiert');
  });
});
