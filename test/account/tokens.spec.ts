import { StaffService } from '../../src/account/staff.service.js';
import { type NewToken, Tokens } from '../../src/account/tokens.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { PrivateEmail } from '../../src/platform/security/private-email.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';
import { aMember, cookieOf, queuePath, signIn, statusAtTheQueue } from './staff.js';

const house = houseForStories();
const tokens = () => house().get(Tokens);
const issue = (token: Partial<NewToken> = {}) => tokens().issue({ name: 'desk', ...token }, operator);
const program = (token: string) => new Visitor(house(), { authorization: `Bearer ${token}` });
const createArticle = (token: string) =>
  program(token).post('/api/v1/articles', { title: 'Salt', source: 'It rained.', format: 'text' });

describe('A token', () => {
  it('opens what its role may', async () => {
    const [editor, moderator] = [await issue(), await issue({ role: 'moderator' })];

    expect(editor.token).toMatch(/^rip_[\w-]{43}$/);
    expect(editor.role).toBe('editor');
    expect((await createArticle(editor.token)).status).toBe(201);
    expect((await createArticle(moderator.token)).status).toBe(403);
    expect(await statusAtTheQueue(program(moderator.token))).toBe(200);
  });

  it('ends with the next request when it is revoked', async () => {
    const { id, token } = await issue();
    expect(await statusAtTheQueue(program(token))).toBe(200);

    expect(await tokens().revoke(id, operator)).toBe(true);

    expect(await statusAtTheQueue(program(token))).toBe(401);
    expect(await tokens().revoke(id, operator)).toBe(false);
  });

  it('of a member ends with them, also when they come back', async () => {
    const kim = await aMember(house(), { role: 'editor' });
    const email = PrivateEmail.of(kim.email);
    const { token } = await issue({ staff: email });
    expect(await statusAtTheQueue(program(token))).toBe(200);

    await house().get(StaffService).disable(email, operator);
    expect(await statusAtTheQueue(program(token))).toBe(401);

    await house().get(StaffService).add({ email, name: 'Kim', role: 'editor', passwordHash: null }, operator);
    expect(await statusAtTheQueue(program(token))).toBe(401);
  });

  it('of a member never does more than they may', async () => {
    const kim = await aMember(house(), { role: 'editor' });
    const staff = PrivateEmail.of(kim.email);
    await expect(issue({ staff, role: 'admin' })).rejects.toThrow('more rights');
    const { token, role } = await issue({ staff });
    expect(role).toBe('editor');

    await house().sql(`update staff_members set role = 'moderator' where id = $1`, [kim.id]);

    expect((await createArticle(token)).status).toBe(403);
    expect(await statusAtTheQueue(program(token))).toBe(200);
  });

  it.each(['Bearer', 'Bearer rip_made-up', 'Basic a2ltOmZlcm5z', 'rip_made-up'])(
    'that is %s is refused, even beside a good cookie',
    async (authorization) => {
      const cookie = cookieOf(await signIn(house(), await aMember(house())));
      const answer = await new Visitor(house(), { cookie }).get(queuePath, { authorization });

      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    },
  );

  it('is kept as a digest only, and its use is noted to the minute', async () => {
    const { id, token } = await issue();
    await statusAtTheQueue(program(token));

    const [row] = await house().sql<{ last_used_at: Date; row: string }>(
      'select last_used_at, row_to_json(t)::text as row from api_tokens t where id = $1',
      [id],
    );
    expect(row?.last_used_at).toBeInstanceOf(Date);
    expect(row?.row).not.toContain(token.slice(4));
  });
});
