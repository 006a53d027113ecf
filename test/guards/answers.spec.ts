import { Tokens } from '../../src/account/tokens.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { Settings } from '../../src/platform/settings/settings.js';
import { openApiDocument } from '../../src/site/reference/document.js';
import { aHeldReply, anArticle, aPublishedReply, aReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { type Answer, Visitor } from '../support/visitor.js';
import { Contract } from './contract.js';

const house = houseForStories();
const contract = new Contract(openApiDocument());
const nobody = '01938f5c-7a31-7c52-9d0e-3b8f6a1c2d4e';
let reader: Visitor;
let editor: Visitor;
let moderator: Staff;

beforeAll(async () => {
  const { token } = await house().get(Tokens).issue({ name: 'desk', role: 'editor' }, operator);
  reader = new Visitor(house());
  editor = new Visitor(house(), { authorization: `Bearer ${token}` });
  moderator = await Staff.signedIn(house());
});

/** The answer keeps to what the document says of this status, and has no field that stands nowhere. */
function expectAgreed(operation: string, status: number, answer: Answer): void {
  const [method = '', path = ''] = operation.split(' ');
  expect({ status: answer.status, faults: contract.faultsOf(method, `/api/v1${path}`, answer) }).toEqual({
    status,
    faults: [],
  });
}

describe('What programs are answered is what the document says:', () => {
  it('articles', async () => {
    const slug = await anArticle(house());
    await aPublishedReply(house(), slug);

    expectAgreed('GET /articles', 200, await reader.get('/api/v1/articles?limit=1'));
    expectAgreed('GET /articles', 400, await reader.get('/api/v1/articles?limit=many'));
    expectAgreed('GET /articles', 400, await reader.get('/api/v1/articles?after=nowhere'));
    expectAgreed('GET /articles/{slug}', 200, await reader.get(`/api/v1/articles/${slug}`));
    expectAgreed('GET /articles/{slug}', 404, await reader.get('/api/v1/articles/nothing-like-it'));
  });

  it('an article’s life at its editor’s desk', async () => {
    const draft = { slug: 'agreed', title: 'Agreed', source: 'Once.', format: 'text', author: 'Ada', tags: ['one'] };
    const publication = '/api/v1/articles/agreed/publication';

    expectAgreed('POST /articles', 201, await editor.post('/api/v1/articles', draft));
    expectAgreed('POST /articles', 409, await editor.post('/api/v1/articles', draft));
    expectAgreed('POST /articles', 422, await editor.post('/api/v1/articles', { slug: 7 }));
    expectAgreed('POST /articles', 401, await reader.post('/api/v1/articles', draft));
    expectAgreed('POST /articles', 403, await moderator.post('/api/v1/articles', draft));
    expectAgreed('DELETE /articles/{slug}/publication', 409, await editor.json('DELETE', publication));
    expectAgreed('POST /articles/{slug}/publication', 200, await editor.json('POST', publication));
    expectAgreed(
      'PATCH /articles/{slug}',
      200,
      await editor.json('PATCH', '/api/v1/articles/agreed', { source: 'Twice.' }),
    );
    expectAgreed(
      'PATCH /articles/{slug}',
      409,
      await editor.json('PATCH', '/api/v1/articles/agreed', { title: 'No', revision: 1 }),
    );
    expectAgreed('DELETE /articles/{slug}/publication', 200, await editor.json('DELETE', publication));
    expectAgreed('GET /articles/{slug}', 410, await reader.get('/api/v1/articles/agreed'));
  });

  it('threads, with a reply to a reply and one that was taken away', async () => {
    const slug = await anArticle(house());
    const top = await aPublishedReply(house(), slug, { website: 'https://kim.example/' });
    const answer = await aPublishedReply(house(), slug, { parentId: top.id });
    await aPublishedReply(house(), slug, { parentId: answer.id });
    const lone = await aPublishedReply(house(), slug);
    await aPublishedReply(house(), slug, { parentId: lone.id });
    for (const { id } of [answer, lone]) expect((await moderator.decide(id, 'trash', 2)).status).toBe(201);

    const thread = await reader.get(`/api/v1/articles/${slug}/comments`);
    const [first, second] = thread.json().items;
    expect([first.replies.items[0].removed, second.removed, first.replyCount]).toEqual([true, true, 1]);
    expectAgreed('GET /articles/{slug}/comments', 200, thread);
    expectAgreed('GET /comments/{id}/replies', 200, await reader.get(`/api/v1/comments/${top.id}/replies?limit=1`));
    expectAgreed('GET /comments/{id}/replies', 404, await reader.get(`/api/v1/comments/${nobody}/replies`));
  });

  it('the latest comments, and how many there are', async () => {
    const slug = await anArticle(house());
    await aPublishedReply(house(), slug, { website: 'https://kim.example/' });

    expectAgreed('GET /comments', 200, await reader.get('/api/v1/comments?limit=1'));
    expectAgreed('GET /comments', 400, await reader.get('/api/v1/comments?after=nowhere'));
    expectAgreed('GET /comment-counts', 200, await reader.get(`/api/v1/comment-counts?slugs=${slug}`));
    expectAgreed('GET /comment-counts', 400, await reader.get('/api/v1/comment-counts'));
  });

  it('a challenge, or none', async () => {
    const slug = await anArticle(house());
    const operation = 'GET /articles/{slug}/challenge';
    const ask = () => reader.get(`/api/v1/articles/${slug}/challenge`);
    expectAgreed(operation, 404, await ask());
    await house().get(Settings).set('replies.proofOfWork', 'true');
    expectAgreed(operation, 200, await ask());
    await house().get(Settings).set('replies.proofOfWork', 'false');
  });

  it('a reply, held or refused', async () => {
    const path = `/api/v1/articles/${await anArticle(house())}/comments`;
    const operation = 'POST /articles/{slug}/comments';
    const key = { 'idempotency-key': '"a-key-of-mine"' };

    expectAgreed(operation, 201, await reader.post(path, aReply({ website: 'https://kim.example/' }), key));
    expectAgreed(operation, 422, await reader.post(path, aReply(), key));
    expectAgreed(operation, 422, await reader.post(path, { comment: '', colour: 'red' }));
    expectAgreed(operation, 422, await reader.post(path, aReply({ parentId: nobody })));
    expectAgreed(operation, 404, await reader.post('/api/v1/articles/nothing-like-it/comments', aReply()));
    await house().sql(`update articles set replies_open_at = '2999-01-01'`);
    expectAgreed(operation, 403, await reader.post(path, aReply()));
    await house().sql('update articles set replies_open_at = null');
  });

  it('a preview', async () => {
    const slug = await anArticle(house());
    const operation = 'POST /articles/{slug}/comments/preview';
    const path = `/api/v1/articles/${slug}/comments/preview`;
    expectAgreed(operation, 200, await reader.post(path, { comment: 'So *very* true.' }));
    expectAgreed(operation, 422, await reader.post(path, { comment: 'a', name: 'b' }));
    expectAgreed(
      operation,
      404,
      await reader.post('/api/v1/articles/nothing-like-it/comments/preview', { comment: 'a' }),
    );
  });

  it('the queue, a decision, a decision that came too late, and the log', async () => {
    const { id } = await aHeldReply(house(), await anArticle(house()), { website: 'https://kim.example/' });
    const path = `/api/v1/moderation/comments/${id}`;

    expectAgreed('GET /moderation/comments', 200, await moderator.get('/api/v1/moderation/comments?status=held'));
    expectAgreed('GET /moderation/comments/{id}', 200, await moderator.get(path));
    expectAgreed('GET /moderation/comments/{id}', 404, await moderator.get(`/api/v1/moderation/comments/${nobody}`));
    expectAgreed(
      'POST /moderation/comments/{id}/decisions',
      201,
      await moderator.decide(id, 'decline', 1, 'Off topic.'),
    );
    expectAgreed('POST /moderation/comments/{id}/decisions', 409, await moderator.decide(id, 'approve', 1));
    expectAgreed('POST /moderation/comments/{id}/decisions', 409, await moderator.decide(id, 'decline', 2));
    expectAgreed('GET /moderation/comments/{id}', 200, await moderator.get(path));
    expectAgreed('GET /moderation/log', 200, await moderator.get('/api/v1/moderation/log?limit=100'));
    expectAgreed('GET /moderation/log', 401, await reader.get('/api/v1/moderation/log'));
  });

  it('the rules, their words, their versions and a rehearsal', async () => {
    const path = '/api/v1/moderation/rules';
    const rules = await moderator.get(path);
    const { version, rules: set } = rules.json();
    const words = { version, words: 'casino*\n10.0.0.1', how: 'replace' };

    expectAgreed('GET /moderation/rules', 200, rules);
    expectAgreed('PUT /moderation/rules', 200, await editor.json('PUT', path, { version, rules: set }));
    expectAgreed('PUT /moderation/rules', 422, await editor.json('PUT', path, { version, rules: set.slice(1) }));
    expectAgreed('POST /moderation/rules/words/{list}', 200, await editor.post(`${path}/words/blocked`, words));
    expectAgreed('POST /moderation/rules/words/{list}', 409, await editor.post(`${path}/words/blocked`, words));
    expectAgreed('GET /moderation/rules/words/{list}', 200, await moderator.get(`${path}/words/blocked`));
    expectAgreed('GET /moderation/rules/versions', 200, await moderator.get(`${path}/versions?limit=1`));
    expectAgreed('GET /moderation/rules/versions/{version}', 200, await moderator.get(`${path}/versions/1`));
    expectAgreed('GET /moderation/rules/versions/{version}', 404, await moderator.get(`${path}/versions/99`));
    const rehearsal = await moderator.post(`${path}/rehearsals`, { blockedWords: 'thought', last: 50 });
    expectAgreed('POST /moderation/rules/rehearsals', 200, rehearsal);
    const back = await editor.post(`${path}/versions/0/restorations`, { version: 1 });
    expectAgreed('POST /moderation/rules/versions/{version}/restorations', 201, back);
  });

  it('sharing', async () => {
    const path = `/api/v1/articles/${await anArticle(house())}`;

    expectAgreed('GET /articles/{slug}/share', 200, await reader.get(`${path}/share`));
    expectAgreed(
      'POST /articles/{slug}/shares',
      200,
      await reader.post(`${path}/shares`, { target: 'bluesky', lang: 'de' }),
    );
    expectAgreed('POST /articles/{slug}/shares', 200, await reader.post(`${path}/shares`, { target: 'bluesky' }));
    expectAgreed('POST /articles/{slug}/shares', 422, await reader.post(`${path}/shares`, { target: 'pigeon' }));
    await house().sql('update share_counts set count = 1234');
    expectAgreed('GET /articles/{slug}/share', 200, await reader.get(`${path}/share`));
  });

  it('signing in and out', async () => {
    const { email } = await Staff.signedIn(house(), { name: 'Robin' });
    const signIn = (password: string) => reader.post('/api/v1/staff/session', { email, password });

    expectAgreed('POST /staff/session', 201, await signIn('correct horse battery'));
    expectAgreed('POST /staff/session', 401, await signIn('correct horse'));
    expectAgreed('DELETE /staff/session', 204, await reader.json('DELETE', '/api/v1/staff/session'));
  });
});

describe('The contract', () => {
  it('misses nothing: not a new field, a lost one, or one that changed its kind', async () => {
    const slug = await anArticle(house());
    await aPublishedReply(house(), slug);
    const thread = await reader.get(`/api/v1/articles/${slug}/comments`);
    const changed = (change: (comment: Record<string, unknown>) => void): string[] => {
      const body = thread.json<{ items: Record<string, unknown>[] }>();
      body.items.forEach(change);
      return contract.faultsOf('GET', '/api/v1/articles/{slug}/comments', { ...thread, text: JSON.stringify(body) });
    };

    expect(changed(() => undefined)).toEqual([]);
    expect(changed((comment) => (comment.email = 'kim@reader.example')).join()).toContain(
      '"additionalProperty":"email"',
    );
    expect(changed((comment) => ((comment.author as Record<string, unknown>).ip = '192.0.2.1')).join()).toContain(
      '"ip"',
    );
    expect(changed((comment) => delete comment.url).join()).toContain('"missingProperty":"url"');
    expect(changed((comment) => (comment.createdAt = 1_700_000_000))).not.toEqual([]);
    expect(contract.faultsOf('GET', '/api/v1/articles', { ...thread, status: 418 })).not.toEqual([]);
  });
});
