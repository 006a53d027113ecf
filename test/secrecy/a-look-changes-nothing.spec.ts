import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';
import { dumpOf } from './leavings.js';
import { type Seeds, seed } from './seeds.js';
import { everyAddress, walk } from './walk.js';
import { Watched } from './watched.js';

/** Scanners of mail, previews of messengers and browsers that look ahead open every link they see. None of that decides anything. */

const house = houseForStories();
let seeds: Seeds;
let addresses: string[];
beforeAll(async () => {
  seeds = await seed(house());
  addresses = await everyAddress(house(), seeds);
  await house().drainOutbox();
}, 60_000);

/** Every look: whoever comes by a share link is counted, and a session knows when it was last used. */
const countsLooks = ['share_\\w+', 'short_\\w+', 'rate_limits', 'staff_sessions\\.last_seen_at'];
/**
 * Jobs run by themselves, whoever looks: they seal the log, add up what was decided and what waits, learn, alert, and send letters
 * and calls. Whoever decides something changes a comment and the log as well.
 */
const jobsWrite = [
  'outbox_messages',
  'audit_seals',
  'audit_unsealed',
  'desk_figures\\w*',
  'queue_alerts',
  'queue_count\\w+',
  'classifier_\\w+',
  'hook_deliveries',
  'notices_due',
];
const maySay = new RegExp(
  `^(?:column|bytes of) (?:public\\.(?:${[...countsLooks, ...jobsWrite].join('|')})|pgboss)\\b`,
);

async function whatStands(): Promise<Record<string, string>> {
  const dump = await dumpOf(house());
  const kept = dump.filter(([name]) => !maySay.test(name));
  return Object.fromEntries(kept.map(([name, text]) => [name, text.split('\n').toSorted().join('\n')]));
}

const looks = { methods: ['GET', 'HEAD', 'OPTIONS'], accepts: ['text/html', '*/*'] };

it.each<[string, () => Record<string, string>]>([
  ['a stranger with every link that was ever sent', () => ({ 'sec-purpose': 'prefetch', 'user-agent': 'LinkScanner' })],
  ['a moderator', () => ({ cookie: seeds.staff.cookie })],
])(
  'Nothing is decided, proved, withdrawn or ended by the looks of %s',
  async (_, headers) => {
    const before = await whatStands();
    const looker = new Watched(house(), headers());
    await walk(addresses, looker, looks);

    expect([...looker.statuses]).toEqual(expect.arrayContaining([200, 204]));
    expect(await whatStands()).toEqual(before);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(['column public.comments.status', 'column public.staff_setup_links.used_at']),
    );
  },
  120_000,
);

it('What is pressed does change something, and would be seen', async () => {
  const before = await whatStands();
  await new Visitor(house()).submit(`${seeds.paths[0]}/withdraw`, {});
  expect(await whatStands()).not.toEqual(before);
});
