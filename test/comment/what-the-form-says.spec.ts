import fs from 'node:fs';
import { keptFor } from '../../src/comment/purge.js';
import { houseRules, longestReply, statusLinkDays } from '../../src/comment/reply-settings.js';
import { Settings } from '../../src/platform/settings/settings.js';
import { rememberedDays } from '../../src/site/remembered-days.js';
import { aHeldReply, aReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
const page = async (path: string, headers: Record<string, string> = {}) => new Visitor(house()).get(path, headers);
const form = async (slug: string) => (await page(`/articles/${slug}`)).text.split('id="respond"')[1] ?? '';

async function withSetting<T>(key: string, value: string, story: () => Promise<T>): Promise<T> {
  await house().get(Settings).set(key, value);
  try {
    return await story();
  } finally {
    await house().sql('delete from settings where key = $1', [key]);
  }
}

describe('before anything is sent, the form says', () => {
  it('what will happen, as the policy has it', async () => {
    const slug = await anArticle(house());
    expect(await form(slug)).toContain('Your first reply is read by a moderator before it appears.');

    await withSetting('replies.policy', 'held', async () => {
      expect(await form(slug)).toContain('Every reply is read by a moderator before it appears.');
    });
  });

  it('the house rules, in the Markdown of comments and as safe', async () => {
    const slug = await anArticle(house());
    expect(await form(slug)).not.toContain('house-rules');

    await withSetting(houseRules.key, '- be **kind**\n- no <script>\n- [more](javascript:alert(1))', async () => {
      expect(await form(slug)).toContain(
        '<div class="prose"><ul dir="auto"><li>be <strong>kind</strong></li><li>no &lt;script></li><li>[more](javascript:alert(1))</li></ul></div>',
      );
    });
  });

  it('what is stored, with the way to the whole of it', async () => {
    const arabic = await anArticle(house(), { lang: 'ar' });
    expect(await form(arabic)).toContain('<a href="/privacy?lang=ar">');
    expect((await page('/privacy?lang=ar')).text).toContain('<html lang="ar" dir="rtl">');
  });
});

describe('the longest comment', () => {
  it('is what the publisher sets, up to what the database takes', async () => {
    await expect(house().get(Settings).set(longestReply.key, '10001')).rejects.toThrow();
    await expect(house().get(Settings).set(houseRules.key, 'x'.repeat(5001))).rejects.toThrow();
  });

  it('holds for an edit as well', async () => {
    const slug = await anArticle(house());
    const { statusUrl } = await aHeldReply(house(), slug);
    await withSetting(longestReply.key, '20', async () => {
      const answer = await new Visitor(house()).submit(`${statusUrl}/edit`, { comment: 'x'.repeat(21), version: '1' });

      expect(answer.status).toBe(422);
      expect(answer.text).toContain('Please keep it to 20 characters');
    });
  });

  it.each([
    ['emoji', '😀'.repeat(10_000)],
    ['Hangul that came in parts', '\u1112\u1161\u11ab'.repeat(10_000)],
  ])('of %s is taken from the form, from programs that escape all, from staff and as an edit', async (_, comment) => {
    const slug = await anArticle(house());
    const dana = await Staff.signedIn(house(), {
      name: `Dana ${comment.length}`,
      email: `d${comment.length}@staff.example`,
    });
    const escaped = (fields: object) =>
      JSON.stringify(fields).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const send = (visitor: Visitor, path: string, fields: object) =>
      visitor.send(path, { method: 'POST', body: escaped(fields), headers: { 'content-type': 'application/json' } });

    const form = await new Visitor(house()).submit(`/articles/${slug}/comments`, aReply({ comment }));
    expect(form.status).toBe(303);
    expect((await send(new Visitor(house()), `/api/v1/articles/${slug}/comments`, aReply({ comment }))).status).toBe(
      201,
    );
    expect((await send(dana, `/api/v1/moderation/articles/${slug}/comments`, { comment })).status).toBe(201);
    const edit = { comment: `${comment.slice(0, -3)}x`, version: '1' };
    expect((await new Visitor(house()).submit(`${form.headers.get('location')}/edit`, edit)).status).toBe(303);
    const [stored] = await house().sql('select max(char_length(source)) as longest from comments');
    expect(stored).toEqual({ longest: 10_000 });
  });

  it('is counted in the same way by the form and by programs', async () => {
    const slug = await anArticle(house());
    await withSetting(longestReply.key, '4', async () => {
      for (const comment of ['😀😀😀😀', 'e\u0301'.repeat(4)]) {
        expect((await new Visitor(house()).submit(`/articles/${slug}/comments`, aReply({ comment }))).status).toBe(303);
        expect(
          (await new Visitor(house()).post(`/api/v1/articles/${slug}/comments`, aReply({ comment: `${comment}.` })))
            .status,
        ).toBe(422);
      }
    });
  });
});

describe('the page about privacy', () => {
  it.each([
    ['what was asked for', '/privacy?lang=fr', 'de', 'fr'],
    ['the reader’s own language', '/privacy', 'de-CH, en;q=0.8', 'de'],
    ['English where nobody said', '/privacy', '*', 'en'],
    ['English for a language that we do not speak', '/privacy?lang=nl', '', 'en'],
  ])('speaks %s', async (_, path, accepted, lang) => {
    const answer = await page(path, { 'accept-language': accepted });

    expect(answer.status).toBe(200);
    expect(answer.text).toContain(`<html lang="${lang}"`);
    expect(answer.headers.get('vary')).toBe('accept-language');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('tells the periods that the house keeps to, as the manual does', async () => {
    const manual = fs.readFileSync('docs/privacy.md', 'utf8');
    const days = [keptFor.clientKey, keptFor.idempotencyKey, keptFor.saidWords].map((ms) => ms / 86_400_000);
    for (const count of [...days, rememberedDays]) expect(manual).toMatch(new RegExp(`\\b${count} days?\\b`));

    await withSetting(statusLinkDays.key, '7', async () => {
      const { text } = await page('/privacy?lang=en');
      for (const said of [
        '<dd>30 days.</dd>',
        '<dd>2 days.</dd>',
        '<dd>365 days, or until',
        'The link works for 7 days.',
      ])
        expect(text).toContain(said);
    });
  });
});
