import { aCanary, CanaryScanner } from '../support/canary.js';
import { aReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { dumpOf, lettersOf } from './leavings.js';

/** Whoever withdraws a reply is gone from every table, whatever had become of the reply. */

const house = houseForStories();
const visitor = () => new Visitor(house());
let staff: Staff;
beforeAll(async () => {
  staff = await Staff.signedIn(house());
});

describe.each(['held', 'approve', 'decline', 'spam', 'trash'])(
  'a reply that was met with “%s” and is withdrawn then',
  (fate) => {
    it('leaves no word, no name and no address, neither readable nor sealed nor digested', async () => {
      const slug = await anArticle(house());
      const person = aCanary('whoever withdrew');
      const [name, words, site] = [`Nameq${fate}`, `Wordsq${fate}`, `https://siteq${fate}.example/`];
      const fields = aReply({ name, comment: words, website: site, email: person.email });
      const { id, statusUrl } = (await visitor().post(`/api/v1/articles/${slug}/comments`, fields)).json();
      const own = new URL(statusUrl).pathname;
      await visitor().submit(`${own}/edit`, { comment: `${words} again`, version: '1' });
      if (fate !== 'held')
        expect((await staff.decide(id, fate, 2, fate === 'decline' ? 'No.' : undefined)).status).toBe(201);
      const sealed = await traces(id);
      expect(sealed).toHaveLength(2);
      expect((await visitor().submit(`${own}/withdraw`, {})).status).toBe(303);
      await house().drainOutbox();

      const left = [...(await dumpOf(house())), ...lettersOf(house())];
      expect(new CanaryScanner([person]).look(left)).toEqual([]);
      const traced = left.filter(([, text]) => [name, words, site, ...sealed].some((trace) => text.includes(trace)));
      expect(traced.map(([where]) => where)).toEqual([]);
      expect((await staff.get(`/api/v1/moderation/comments?status=held&limit=100`)).text).not.toContain(words);
    });
  },
);

/** What the drawer holds of a person, as a dump shows it. */
async function traces(id: string): Promise<string[]> {
  const [row] = await house().sql<{ sealed: string; digest: string }>(
    'select email_sealed::text as sealed, email_digest::text as digest from commenter_contacts where comment_id = $1',
    [id],
  );
  return row ? [row.sealed, row.digest] : [];
}
