import { ArticleService } from '../../src/article/article.service.js';
import { StaffService } from '../../src/account/staff.service.js';
import { setUpPath } from '../../src/account/staff.view.js';
import { operator } from '../../src/platform/audit/actor.js';
import { PrivateEmail } from '../../src/platform/security/private-email.js';
import { Settings } from '../../src/platform/settings/settings.js';
import { aHeldReply, anArticle, aPublishedReply } from '../support/given.js';
import { type TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';

export interface Sights {
  readonly staff: Staff;
  /** Paths by name; the desk's need the cookie. */
  readonly paths: Readonly<Record<string, string>>;
  readonly desk: Readonly<Record<string, string>>;
}

const word = (length: number) => 'Donaudampfschifffahrt'.repeat(10).slice(0, length);

/** A house with one of everything that can be looked at, and words in it as long as they may be. */
export async function sightsOf(house: TestHouse): Promise<Sights> {
  const staff = await Staff.signedIn(house, { role: 'admin' });
  const slug = await anArticle(house, { title: `Long ${word(190)}` });
  const arabic = await anArticle(house, { slug: 'arabic', title: 'حكاية من النهر', lang: 'ar' });
  const closed = await anArticle(house, { slug: 'closed', title: 'A closed one' });
  const first = await aPublishedReply(house, slug, { name: word(80), comment: `${word(200)} and so on.` });
  const second = await aPublishedReply(house, slug, {
    parentId: first.id,
    website: `https://example.org/${word(200)}`,
  });
  await aPublishedReply(house, slug, { parentId: second.id, comment: 'Deeper.' });
  await aPublishedReply(house, arabic, { name: 'ليلى', comment: 'شكرا جزيلا.' });
  const held = await aHeldReply(house, slug, { name: word(80), comment: `https://example.org/${word(200)}` });
  const declined = await aHeldReply(house, slug);
  await staff.decide(declined.id, 'decline', 1, word(200));
  await staff.decide((await aHeldReply(house, slug)).id, 'spam', 1);
  await house.get(ArticleService).closeReplies(closed, operator);
  await house.get(Settings).set('replies.messages', JSON.stringify({ held: word(200) }));
  const sheet = await new Visitor(house).get(`/api/v1/articles/${slug}/share`);
  const newcomer = {
    email: PrivateEmail.of('new@staff.example'),
    name: word(80),
    role: 'editor',
    passwordHash: null,
  } as const;
  const { link } = await house.get(StaffService).add(newcomer, operator);
  return {
    staff,
    paths: {
      'the front page': '/',
      'an article': `/articles/${slug}`,
      'an article in Arabic': `/articles/${arabic}`,
      'a reply to a comment': `/articles/${slug}?replyTo=${first.id}`,
      'a closed article': `/articles/${closed}`,
      'a held reply': held.statusUrl,
      'a published reply': first.statusUrl,
      'a declined reply': declined.statusUrl,
      'where a short link leads': `/s/${sheet.json<{ link: { code: string } }>().link.code}+`,
      'a page that is not there': '/nowhere',
      'the sign-in page': '/staff/sign-in',
      'a set-up link': setUpPath(link?.token ?? ''),
      'the description of the API': '/api/docs',
    },
    desk: {
      'the queue': '/moderation',
      'declined replies': '/moderation?status=declined',
      'an empty tab': '/moderation?status=trash',
      'one reply': `/moderation/comments/${declined.id}`,
      'the log': '/moderation/log',
      'the rules': '/moderation/rules',
      'the classifier': '/moderation/rules/classifier',
      'the outside checker': '/moderation/rules/checker',
      'the settings': '/staff/settings',
    },
  };
}
