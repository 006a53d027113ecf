import fc from 'fast-check';
import { intentFor } from './intent.js';
import { shareTarget, shareTargets, type ShareTarget } from './share-target.js';

const link = 'https://blog.example/s/0abcdefg';
const share = (id: string, title = 'The tide turns', lang = 'en') =>
  intentFor(shareTarget(id) as ShareTarget, { title, link, lang });

describe('the address that a target opens', () => {
  const encodedLink = 'https%3A%2F%2Fblog.example%2Fs%2F0abcdefg';

  it.each([
    ['x', `https://x.com/intent/tweet?text=The%20tide%20turns&url=${encodedLink}`],
    ['facebook', `https://www.facebook.com/sharer/sharer.php?u=${encodedLink}`],
    ['whatsapp', `https://wa.me/?text=The%20tide%20turns%20${encodedLink}`],
    ['telegram', `https://t.me/share/url?url=${encodedLink}&text=The%20tide%20turns`],
    ['linkedin', `https://www.linkedin.com/sharing/share-offsite/?url=${encodedLink}`],
    ['bluesky', `https://bsky.app/intent/compose?text=The%20tide%20turns%20${encodedLink}`],
    ['reddit', `https://www.reddit.com/submit?url=${encodedLink}&title=The%20tide%20turns`],
    ['email', `mailto:?subject=The%20tide%20turns&body=The%20tide%20turns%0D%0A${encodedLink}`],
    ['copy', link],
  ])('%s', (id, href) => {
    expect(share(id).href).toBe(href);
  });

  it('encodes all that is not plain, spaces as %20', () => {
    const { href } = share('telegram', `"It's (a) b+c & d*!" 50% #1 日本`);
    expect(href).toContain('text=%22It%27s%20%28a%29%20b%2Bc%20%26%20d%2A%21%22%2050%25%20%231%20%E6%97%A5%E6%9C%AC');
  });

  it('keeps a title that looks like a parameter, a placeholder or a header inside its own value', () => {
    const { href } = share('email', 'Hi&cc=a@example.org {link}\r\nBcc: b@example.org');
    expect([...new URL(href).searchParams.keys()]).toEqual(['subject', 'body']);
    expect(href).not.toMatch(/subject=[^&]*%0[AD]/i);
    expect(new URL(href).searchParams.get('subject')).toBe('Hi&cc=a@example.org {link} Bcc: b@example.org');
  });
});

describe('the text that a target gets', () => {
  it('counts on X as the post will be counted: the text, a space, and an address', () => {
    expect(share('x')).toMatchObject({ text: 'The tide turns', unit: 'weighted', used: 14 + 1 + 23, max: 280 });
  });

  it('is cut on X where Japanese fills the post twice as fast', () => {
    const { text, used, truncated } = share('x', '潮'.repeat(200), 'ja');
    expect(truncated).toBe(true);
    expect(text).toBe(`${'潮'.repeat(127)}…`);
    expect(used).toBe(280);
  });

  it('counts on Bluesky with the whole link', () => {
    expect(share('bluesky')).toMatchObject({ unit: 'graphemes', used: 14 + 1 + link.length, max: 300 });
  });

  it('leaves a mail address under 2,000 characters', () => {
    const { href, used, truncated } = share('email', '潮汐'.repeat(100), 'ja');
    expect(truncated).toBe(true);
    expect(used).toBe(href.length);
    expect(href.length).toBeLessThan(2000);
  });

  it.each(['facebook', 'linkedin', 'copy'])('is none where the target takes none: %s', (id) => {
    expect(share(id)).toMatchObject({ text: '', used: 0, max: 0, truncated: false });
  });

  it('fits every target, whatever the title is', () => {
    const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(title, fc.constantFrom(...shareTargets), (text, { id }) => {
        const { href, used, max } = share(id, text);
        expect(max === null || used <= max).toBe(true);
        expect(URL.canParse(href)).toBe(true);
        expect(href).not.toContain('+');
      }),
    );
  });
});

describe('the registry', () => {
  it('names each target once', () => {
    expect(new Set(shareTargets.map(({ id }) => id)).size).toBe(shareTargets.length);
  });

  it.each(shareTargets.map((each) => [each.id, each] as const))(
    '%s leads to one fixed place and carries the link',
    (_, each) => {
      expect(each.id).toMatch(/^[a-z]{1,20}$/);
      expect(each.template).toMatch(/^(?:https:\/\/[a-z.]+\/[^{]*[?&=%]|mailto:\?|\{\+link\}$)/);
      expect(each.template).toMatch(/\{\+?link\}/);
      expect(each.verifiedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(each.document).toMatch(/^https:\/\//);
    },
  );
});
