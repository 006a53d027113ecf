import { StaffService } from '../../src/account/staff.service.js';
import { setUpPath } from '../../src/account/staff.view.js';
import { operator } from '../../src/platform/audit/actor.js';
import { PrivateEmail } from '../../src/platform/security/private-email.js';
import { aCanary, type Canary } from '../support/canary.js';
import { aReply, anArticle } from '../support/given.js';
import { type TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';

export const fates = { held: null, published: 'approve', declined: 'decline', spam: 'spam', trash: 'trash' } as const;
type Fate = keyof typeof fates;

export interface Seeds {
  readonly slug: string;
  readonly canaries: readonly Canary[];
  readonly staff: Staff;
  readonly ids: readonly string[];
  /** Paths that were handed out: status pages, the set-up link. */
  readonly paths: readonly string[];
}

/** A house in which everybody's address is a canary: readers whose replies met every fate, and the people who work there. */
export async function seed(house: TestHouse): Promise<Seeds> {
  const slug = await anArticle(house);
  const canaries: Canary[] = [];
  const canary = (whose: string) => {
    canaries.push(aCanary(whose));
    return canaries.at(-1)?.email ?? '';
  };
  const staff = await Staff.signedIn(house, { name: 'Dana', role: 'admin', email: canary('an admin') });
  await Staff.signedIn(house, { name: 'Moss', role: 'moderator', email: canary('a moderator') });
  const invited = {
    email: PrivateEmail.of(canary('a newcomer')),
    name: 'New',
    role: 'editor',
    passwordHash: null,
  } as const;
  const { link } = await house.get(StaffService).add(invited, operator);

  const left: { id: string; path: string }[] = [];
  for (const fate of Object.keys(fates) as Fate[]) {
    for (const face of ['form', 'json'] as const) {
      for (const key of [undefined, `key-${fate}-${face}`]) {
        const email = canary(`${fate}, by ${face}, ${key ? 'with' : 'without'} a key`);
        const reply = await leave(house, slug, face, aReply({ name: 'Reader', email }), key);
        const decision = fates[fate];
        if (decision)
          await staff.decide(reply.id, decision, 1, decision === 'decline' ? 'Off the subject.' : undefined);
        left.push(reply);
      }
    }
  }
  const answer = aReply({ email: canary('a reply to a reply'), parentId: left[4]?.id ?? '' });
  left.push(await leave(house, slug, 'json', answer));
  await staff.post('/api/v1/moderation/bans', { domain: 'banned.example', effect: 'hold', reason: 'Robots.' });
  const { person } = (await staff.get(`/api/v1/moderation/comments/${left[0]?.id}`)).json<{ person: string }>();
  await staff.post(`/api/v1/moderation/people/${person}/notes`, { text: 'Wrote to us about it.' });
  await staff.post('/api/v1/moderation/bans', { person, days: 1, effect: 'hold', reason: 'Wait.' });
  return {
    slug,
    canaries,
    staff,
    ids: left.map(({ id }) => id),
    paths: [...left.map(({ path }) => path), setUpPath(link?.token ?? '')],
  };
}

/** Twice, as an impatient finger would: the second answer is a replay. */
async function leave(
  house: TestHouse,
  slug: string,
  face: 'form' | 'json',
  fields: Record<string, string>,
  key?: string,
): Promise<{ id: string; path: string }> {
  const reader = new Visitor(house, key === undefined ? {} : { 'idempotency-key': key });
  const send = () =>
    face === 'form'
      ? reader.submit(`/articles/${slug}/comments`, fields)
      : reader.post(`/api/v1/articles/${slug}/comments`, fields);
  await send();
  const answer = await send();
  const url = face === 'form' ? answer.headers.get('location') : answer.json<{ statusUrl: string }>().statusUrl;
  const path = new URL(url ?? '', house.url).pathname;
  return { id: path.split('/')[2] ?? '', path };
}
