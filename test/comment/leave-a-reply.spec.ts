import { aPublishedReply, aReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();

/** Both faces, one story: what the form and the JSON route have in common is told once. */
const faces = {
  form: (slug: string, fields: Record<string, string>) =>
    new Visitor(house()).submit(`/articles/${slug}/comments`, fields),
  json: (slug: string, fields: Record<string, string>) =>
    new Visitor(house()).post(`/api/v1/articles/${slug}/comments`, fields),
};

describe.each(['form', 'json'] as const)('leaving a reply by %s', (face) => {
  const send = (slug: string, fields: Record<string, string>) => faces[face](slug, fields);
  const count = async () => (await house().sql<{ n: number }>('select count(*)::int as n from comments'))[0]?.n;

  it('holds a reply until a moderator has read it, and says so', async () => {
    const slug = await anArticle(house());
    const answer = await send(slug, aReply({ comment: 'Held for now.' }));

    if (face === 'form') {
      expect(answer.status).toBe(303);
      const status = await new Visitor(house()).get(answer.headers.get('location') ?? '');
      expect(status.text).toContain('Held for now.');
    } else {
      expect(answer.status).toBe(201);
      expect(answer.json()).toMatchObject({ status: 'held', url: null });
    }
    const page = await new Visitor(house()).get(`/articles/${slug}`);
    expect(page.text).not.toContain('Held for now.');
  });

  it('tells every fault at once, each at its field, and keeps nothing', async () => {
    const slug = await anArticle(house());
    const before = await count();
    const answer = await send(slug, {
      comment: '  \u200b ',
      name: '',
      email: 'nobody',
      website: 'javascript:alert(1)',
    });

    expect(answer.status).toBe(422);
    for (const field of ['comment', 'name', 'email', 'website']) {
      if (face === 'json') expect(answer.json().errors.map((fault: { field: string }) => fault.field)).toContain(field);
      else
        expect(answer.text).toMatch(
          new RegExp(
            `<(input|textarea)[^>]*aria-invalid="true"[^>]*name="${field}"|name="${field}"[^>]*aria-invalid="true"`,
          ),
        );
    }
    expect(await count()).toBe(before);
  });

  it('gives nothing typed away when a field is at fault', async () => {
    const slug = await anArticle(house());
    const answer = await send(slug, aReply({ comment: 'Do not lose <me> & "mine"', email: 'not an address' }));

    expect(answer.status).toBe(422);
    if (face === 'form') {
      expect(answer.text).toContain('Do not lose &lt;me> &amp; &quot;mine&quot;</textarea>');
      expect(answer.text).toContain('value="not an address"');
    } else {
      expect(answer.text).not.toContain('not an address');
    }
  });

  it('puts a reply below the comment that it answers', async () => {
    const slug = await anArticle(house());
    const parent = await aPublishedReply(house(), slug);
    await send(slug, aReply({ comment: 'Below it.', parentId: parent.id }));

    const [row] = await house().sql(
      `select parent_id, root_id, depth from comments where source = 'Below it.' order by id desc`,
    );
    expect(row).toEqual({ parent_id: parent.id, root_id: parent.id, depth: 1 });
  });

  it.each([
    ['that waits', async (slug: string) => (await faces.json(slug, aReply())).json<{ id: string }>().id],
    ['of another article', async () => (await aPublishedReply(house(), await anArticle(house()))).id],
    ['that nobody wrote', async () => '01890000-0000-7000-8000-000000000000'],
  ])('refuses to answer a comment %s, in the same words as any other', async (_, parent) => {
    const slug = await anArticle(house());
    const answer = await send(slug, aReply({ parentId: await parent(slug) }));

    expect(answer.status).toBe(422);
    expect(answer.text).toContain('The comment that you reply to is not there');
  });

  it('refuses a reply when the article is closed, and gives the text back', async () => {
    const slug = await anArticle(house());
    await house().sql('update articles set reply_policy = $2 where slug = $1', [slug, 'closed']);
    const answer = await send(slug, aReply({ comment: 'Too late, but kept.' }));

    expect(answer.status).toBe(403);
    if (face === 'form') expect(answer.text).toContain('Too late, but kept.');
  });

  it('gives the text back when the article is closed and a field is at fault as well', async () => {
    const slug = await anArticle(house());
    await house().sql('update articles set reply_policy = $2 where slug = $1', [slug, 'closed']);
    const answer = await send(slug, aReply({ comment: 'Late, and nameless.', name: '' }));

    if (face === 'json') return expect(answer.status).toBe(422);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Late, and nameless.');
  });

  it('answers 404 for an article that is not there', async () => {
    expect((await send('no-such-article', aReply())).status).toBe(404);
  });

  it('refuses a field that it does not know', async () => {
    const answer = await send(await anArticle(house()), { ...aReply(), status: 'published' });
    expect(answer.status).toBe(422);
  });
});

it('does not call an article closed when the form came from another site', async () => {
  const path = `/articles/${await anArticle(house())}/comments`;
  const answer = await new Visitor(house()).submit(path, aReply(), { 'sec-fetch-site': 'cross-site' });
  expect(answer.status).toBe(403);
  expect(answer.text).not.toMatch(/takes no more replies|Your text is below/);
});

it('says what to do when the browser hides where the form came from, in the language of the article', async () => {
  const path = `/articles/${await anArticle(house(), { lang: 'de' })}`;
  const answer = await new Visitor(house()).send(`${path}/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
    body: new URLSearchParams(aReply()).toString(),
  });
  expect(answer.status).toBe(403);
  expect(answer.text).toContain('Es wurde nichts abgeschickt');
  expect(answer.text).not.toContain('Berechtigung');
  expect(answer.text).toContain(`href="${path}"`);
});

it.each(['notify', 'remember'])('takes the box "%s" of the form', async (box) => {
  const answer = await faces.form(await anArticle(house()), { ...aReply(), [box]: 'on' });
  expect(answer.status).toBe(303);
});

describe('the longest reply', () => {
  it.each([
    ['letters', 'a'],
    ['Chinese', '字'],
    ['emoji', '😀'],
    ['families', '👨‍👩‍👧‍👦'],
  ])('in %s fits through both doors, and one more sign does not', async (_, sign) => {
    const slug = await anArticle(house());
    const longest = [...sign.repeat(10_000)].slice(0, 10_000 - (10_000 % [...sign].length)).join('');
    for (const send of Object.values(faces)) {
      const comment = longest + 'x'.repeat(10_000 - [...longest].length);
      expect([201, 303]).toContain((await send(slug, aReply({ comment }))).status);
      expect((await send(slug, aReply({ comment: `${comment}x` }))).status).toBe(422);
      const [row] = await house().sql(`select source from comments order by id desc limit 1`);
      expect(row).toEqual({ source: comment });
    }
  });
});

describe('a website', () => {
  it('is what the name links to, and nothing else', async () => {
    const slug = await anArticle(house());
    await aPublishedReply(house(), slug, { name: 'Grace', website: 'example.org/about' });

    const page = await new Visitor(house()).get(`/articles/${slug}`);
    expect(page.text).toContain(
      '<a href="https://example.org/about" rel="ugc nofollow noopener noreferrer"><bdi>Grace</bdi></a>',
    );
  });
});

describe('the status page', () => {
  it('opens by its signed link and by nothing else', async () => {
    const slug = await anArticle(house());
    const mine = (await faces.json(slug, aReply())).json();
    const other = (await faces.json(slug, aReply())).json();
    const visitor = new Visitor(house());
    const [path, token] = splitStatus(mine.statusUrl);

    expect((await visitor.get(`${path}${token}`)).status).toBe(200);
    expect((await visitor.get(`${path}${splitStatus(other.statusUrl)[1]}`)).status).toBe(404);
    expect((await visitor.get(`${path}${token.slice(0, -1)}`)).status).toBe(404);
  });

  it('is cached nowhere, sends no referrer and does not stand in the log', async () => {
    const slug = await anArticle(house());
    const { statusUrl } = (await faces.json(slug, aReply())).json();
    const answer = await new Visitor(house()).get(new URL(statusUrl).pathname);

    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(house().log.join('\n')).not.toContain(splitStatus(statusUrl)[1]);
  });

  it('closes after thirty days', async () => {
    const slug = await anArticle(house());
    const { statusUrl } = (await faces.json(slug, aReply())).json();
    house().turnClock({ days: 31 });

    expect((await new Visitor(house()).get(new URL(statusUrl).pathname)).status).toBe(404);
  });
});

function splitStatus(statusUrl: string): [string, string] {
  const [, path = '', token = ''] = /^(.*\/status\/)(.+)$/.exec(new URL(statusUrl).pathname) ?? [];
  return [path, token];
}
