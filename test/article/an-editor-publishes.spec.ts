import { Tokens } from '../../src/account/tokens.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { houseForStories } from '../support/house.js';
import { type Answer, Visitor } from '../support/visitor.js';

const house = houseForStories();
const text = { title: 'Salt and Water', source: 'It *rained*.\n\nThen it stopped.', format: 'markdown' };
let editor: Visitor;
let reader: Visitor;

beforeAll(async () => {
  const { token } = await house().get(Tokens).issue({ name: 'desk', role: 'editor' }, operator);
  editor = new Visitor(house(), { authorization: `Bearer ${token}` });
  reader = new Visitor(house());
});

const draft = (fields: object = {}): Promise<Answer> => editor.post('/api/v1/articles', { ...text, ...fields });
const publish = (slug: string): Promise<Answer> => editor.json('POST', `/api/v1/articles/${slug}/publication`);
const withdraw = (slug: string): Promise<Answer> => editor.json('DELETE', `/api/v1/articles/${slug}/publication`);
const change = (slug: string, fields: object): Promise<Answer> =>
  editor.json('PATCH', `/api/v1/articles/${slug}`, fields);
const read = (slug: string): Promise<Answer> => reader.get(`/api/v1/articles/${encodeURIComponent(slug)}`);

describe('An editor’s article', () => {
  it('is a draft that nobody else sees until it is published', async () => {
    const answer = await draft({ slug: 'unseen', lang: 'EN-gb', author: 'Ada', tags: ['sea', 'sea'] });

    expect(answer.status).toBe(201);
    expect(answer.json()).toEqual({
      id: expect.any(String),
      slug: 'unseen',
      title: 'Salt and Water',
      excerpt: 'It rained.',
      source: text.source,
      format: 'markdown',
      html: '<p>It <em>rained</em>.</p>\n<p>Then it stopped.</p>\n',
      lang: 'en-GB',
      author: 'Ada',
      tags: ['sea'],
      status: 'draft',
      revision: 1,
      replyPolicy: null,
      repliesOpenAt: null,
      closeAfterDays: null,
      closeAfterComments: null,
      replyMessages: null,
      repliesOpen: true,
      publishedAt: null,
      withdrawnAt: null,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    });
    expect((await read('unseen')).status).toBe(404);
  });

  it('can be read once it is published, and publishing it again moves nothing', async () => {
    await draft({ slug: 'seen' });
    const first = await publish('seen');
    const again = await publish('seen');

    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.json()).toEqual(first.json());
    expect((await read('seen')).json()).toMatchObject({
      title: 'Salt and Water',
      publishedAt: first.json().publishedAt,
    });
  });

  it('is gone once it is withdrawn, and comes back with its date when it is published again', async () => {
    await draft({ slug: 'back' });
    const { publishedAt } = (await publish('back')).json();

    const withdrawn = await withdraw('back');
    expect([withdrawn.status, withdrawn.json().status]).toEqual([200, 'withdrawn']);
    expect((await read('back')).status).toBe(410);
    expect((await publish('back')).json()).toMatchObject({ publishedAt, withdrawnAt: null });
    expect((await read('back')).status).toBe(200);
  });

  it('cannot be withdrawn before it was published', async () => {
    await draft({ slug: 'early' });
    expect((await withdraw('early')).status).toBe(409);
  });

  it('changes in what is said and in nothing else', async () => {
    await draft({ slug: 'changing', author: 'Ada', tags: ['sea'] });
    await publish('changing');
    const changed = (await change('changing', { source: 'It snowed.' })).json();
    const same = (await change('changing', { source: 'It snowed.', title: 'Salt and Water' })).json();

    expect(changed).toMatchObject({
      revision: 2,
      excerpt: 'It snowed.',
      author: 'Ada',
      tags: ['sea'],
      slug: 'changing',
    });
    expect(same).toEqual(changed);
    expect((await change('changing', { author: null })).json()).toMatchObject({ revision: 3, author: null });
    expect((await read('changing')).json().html).toBe('<p>It snowed.</p>\n');
  });

  it('keeps an excerpt that was written for it, until that is taken back', async () => {
    await draft({ slug: 'excerpted', excerpt: 'Weather.' });
    expect((await change('excerpted', { source: 'It snowed.' })).json().excerpt).toBe('Weather.');
    expect((await change('excerpted', { excerpt: null })).json().excerpt).toBe('It snowed.');
  });

  it('is not changed over somebody else’s change', async () => {
    await draft({ slug: 'contested' });
    await change('contested', { title: 'Mine', revision: 1 });
    const late = await change('contested', { title: 'Yours', revision: 1 });

    expect(late.status).toBe(409);
    expect(late.json()).toMatchObject({ revision: 2 });
  });

  it('opens and closes for replies', async () => {
    await draft({ slug: 'talk', repliesOpen: false });
    await publish('talk');
    expect((await read('talk')).json().commentsOpen).toBe(false);
    await change('talk', { repliesOpen: true });
    expect((await read('talk')).json().commentsOpen).toBe(true);
  });
});

describe('The address of an article', () => {
  it('is made from its title, in its script, and numbered when another article has it', async () => {
    const slugs = [];
    for (const title of ['夜のフェリー', '夜のフェリー', '夜のフェリー!'])
      slugs.push((await draft({ title })).json().slug);
    expect(slugs).toEqual(['夜のフェリー', '夜のフェリー-2', '夜のフェリー-3']);
  });

  it('is refused when it was asked for and another article has it', async () => {
    await draft({ slug: 'mine' });
    const answer = await draft({ slug: 'mine', title: 'Another' });
    expect(answer.status).toBe(409);
    expect(answer.json()).toMatchObject({ code: 'slug-taken' });
  });

  it('goes to one of many who ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => draft({ slug: 'wanted' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
  });

  it('is another one for each of many with one title', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => draft({ title: 'Popular' })));
    const slugs = answers.map((answer) => answer.json().slug as string).sort();
    expect(slugs).toEqual(['popular', ...[2, 3, 4, 5, 6, 7, 8].map((n) => `popular-${n}`)]);
  });

  it('leads there in any spelling of its letters, and nowhere when it is none', async () => {
    await draft({ slug: 'café' });
    await publish('café');
    expect((await read('cafe\u0301')).status).toBe(200);
    const nowhere = ['CAFÉ', 'cafe', 'a--b', '..', 'constructor', '夜', 'a'.repeat(90), 'a\u202eb'];
    const answers = await Promise.all(nowhere.map(read));
    expect(answers.map(({ status }) => status)).toEqual(nowhere.map(() => 404));
  });
});

describe('What an editor sends', () => {
  it.each([
    [{ title: '' }, ['title']],
    [{ title: 'x'.repeat(201) }, ['title']],
    [{ title: 'Turned \u202e around' }, ['title']],
    [{ source: ' ' }, ['source']],
    [{ source: 'a\u0000b' }, ['source']],
    [{ source: 'x'.repeat(200_001) }, ['source']],
    [{ source: '<b>'.repeat(200), format: 'html' }, ['source']],
    [{ format: 'pdf' }, ['format']],
    [{ slug: 'Not A Slug' }, ['slug']],
    [{ slug: 'feed' }, ['slug']],
    [{ lang: 'klingon!' }, ['lang']],
    [{ tags: 'sea' }, ['tags']],
    [{ tags: ['x'.repeat(41)] }, ['tags.0']],
    [{ author: ['Ada'] }, ['author']],
    [{ repliesOpen: 'yes' }, ['repliesOpen']],
    [{ replyPolicy: 'friends' }, ['replyPolicy']],
    [{ repliesOpenAt: 'soon' }, ['repliesOpenAt']],
    [{ closeAfterDays: -1 }, ['closeAfterDays']],
    [{ closeAfterComments: 2.5 }, ['closeAfterComments']],
    [{ replyMessages: { sometimes: 'Perhaps.' } }, ['replyMessages.sometimes']],
    [{ status: 'published' }, ['status']],
    [{ title: '', source: '', id: 'x' }, ['title', 'source', 'id']],
  ])('is refused with every fault named: %#', async (fields, faults) => {
    const answer = await draft(fields);
    expect(answer.status).toBe(422);
    expect(
      answer
        .json()
        .errors.map(({ field }: { field: string }) => field)
        .sort(),
    ).toEqual([...faults].sort());
  });

  it('may be as long as an article may be, in any script', async () => {
    const answer = await draft({ slug: 'long', source: '夜'.repeat(200_000) });
    expect(answer.status).toBe(201);
  });
});

describe('Articles are changed', () => {
  it('by editors only', async () => {
    const { token } = await house().get(Tokens).issue({ name: 'queue', role: 'moderator' }, operator);
    const moderator = new Visitor(house(), { authorization: `Bearer ${token}` });

    expect((await reader.post('/api/v1/articles', text)).status).toBe(401);
    expect((await moderator.post('/api/v1/articles', text)).status).toBe(403);
    expect((await reader.json('DELETE', '/api/v1/articles/seen/publication')).status).toBe(401);
  });

  it('or not at all, when nobody could be told', async () => {
    await draft({ slug: 'whole' });
    const before = await house().sql('select * from articles where slug = $1', ['whole']);
    await house().sql(
      `alter table outbox_messages add constraint nobody_listens check (kind <> 'article.published') not valid`,
    );
    const answer = await publish('whole');
    await house().sql('alter table outbox_messages drop constraint nobody_listens');

    expect(answer.status).toBe(500);
    expect(await house().sql('select * from articles where slug = $1', ['whole'])).toEqual(before);
    expect(
      await house().sql(`select * from audit_entries where action = 'article.published' and detail->>'slug' = 'whole'`),
    ).toEqual([]);
  });

  it('in a way that can be read afterwards: who, what, and every text', async () => {
    const { id } = (await draft({ slug: 'recorded' })).json();
    await publish('recorded');
    await change('recorded', { source: 'It snowed.' });
    await withdraw('recorded');

    const deeds = await house().sql('select action, actor_name from audit_entries where subject_id = $1 order by id', [
      id,
    ]);
    expect(deeds).toEqual(
      ['created', 'published', 'revised', 'withdrawn'].map((deed) => ({
        action: `article.${deed}`,
        actor_name: 'desk',
      })),
    );
    const texts = await house().sql(
      'select revision, source from article_revisions where article_id = $1 order by revision',
      [id],
    );
    expect(texts).toEqual([
      { revision: 1, source: text.source },
      { revision: 2, source: 'It snowed.' },
    ]);
  });
});
