import { PrivateEmail } from '../../src/platform/security/private-email.js';
import { Sealer } from '../../src/platform/security/sealer.js';
import { aReply } from '../support/given.js';
import { siege } from './siege.js';

const scene = siege();
const send = (fields: Record<string, string>) =>
  scene().stranger.json(`/api/v1/articles/${scene().slug}/comments`, aReply(fields));
const local = (length: number) => 'l'.repeat(length);
/** Of 189 characters, which with a local part of 64 makes 254, or longer. */
const domain = (length: number) => `${'d'.repeat(length - 128)}.${'d'.repeat(61)}.${'d'.repeat(61)}.org`;

const badEmails = [
  'plain',
  '@example.org',
  'a@',
  'a@@example.org',
  'a@b@example.org',
  'a@localhost',
  'a@example',
  'a@example.',
  'a@.example.org',
  'a@example..org',
  'a@-example.org',
  'a@example-.org',
  'a@exam_ple.org',
  'a@127.0.0.1',
  'a@[127.0.0.1]',
  'a@[IPv6:::1]',
  'a@2130706433',
  'a@example.123',
  '.a@example.org',
  'a.@example.org',
  'a..b@example.org',
  'a b@example.org',
  'a@exam ple.org',
  '"a"@example.org',
  '"a b"@example.org',
  '"a@b c"@d.example',
  '"a\\"b"@example.org',
  '"a\r\nBcc: b@example.org\r\n"@example.org',
  'a@example.org\r\nBcc: b@example.org',
  'a@example.org\nb@example.org',
  'a\u0000@example.org',
  'a@example.org\u0000.example.net',
  'a@example.org,b@example.org',
  'a@example.org;b@example.org',
  'a@example.org b@example.org',
  'A <a@example.org>',
  '<a@example.org>',
  'mailto:a@example.org',
  'a(comment)@example.org',
  'group:a@example.org;',
  'a%b@c@example.org',
  'a@example.org?subject=x',
  'a@example.org/path',
  'a@example.org:25',
  'a@exa\u200bmple.org',
  'a@exa\u00admple.org',
  'a@exa\u202emple.org',
  'a@example。org@x',
  'ä@example.org',
  'a@１２７.０.０.１',
  'a@xn--.example',
  `${local(65)}@example.org`,
  `${local(64)}@${domain(190)}`,
  `a@${'d'.repeat(64)}.org`,
  `a@${'d.'.repeat(200)}org`,
];

const goodEmails = [
  ['a@example.org', 'a@example.org'],
  [' a@example.org ', 'a@example.org'],
  ['A.B@EXAMPLE.org', 'A.B@example.org'],
  ['a+tag@example.org', 'a+tag@example.org'],
  ["o'brien@example.org", "o'brien@example.org"],
  ['a/b=c@example.org', 'a/b=c@example.org'],
  ['%_*@example.org', '%_*@example.org'],
  ['a@sub.sub.example.co.uk', 'a@sub.sub.example.co.uk'],
  ['a@bücher.example', 'a@xn--bcher-kva.example'],
  ['a@例え.テスト', 'a@xn--r8jz45g.xn--zckzah'],
  ['a@1st.example.org', 'a@1st.example.org'],
  [`${local(64)}@example.org`, `${local(64)}@example.org`],
  [`${local(64)}@${domain(189)}`, `${local(64)}@${domain(189)}`],
] as const;

const badWebsites = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'ftp://example.org/',
  'mailto:a@example.org',
  'blob:https://example.org/x',
  'about:blank',
  'http:',
  'http://',
  'http:///example.org',
  'https://user:secret@example.org/',
  'https://user@example.org/',
  'https://example.org@evil.example/',
  'http://example.org\\@evil.example/',
  'http:\\\\example.org',
  'https://example.org\\evil',
  'http://127.0.0.1/',
  'http://127.1/',
  'http://0x7f.1/',
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://[::1]/',
  'http://[::ffff:7f00:1]/',
  'http://localhost/',
  'http://intranet/',
  'http://１２７.０.０.１/',
  'http://example.org/"onmouseover=alert(1)',
  'http://example.org/`x`',
  'http://example.org/<script>',
  'http://example.org/>',
  'http://exam ple.org/',
  'http://example.org/a b',
  'http://example.org/a\nb',
  'http://example.org/a\tb',
  'http://exa\u202emple.org/',
  'http://example.org/\u2066x',
  'http://example.org/\u200b',
  'http://exam\u00adple.org/',
  'http://example.org/\u0000',
  'http://example.org/\ud800',
  'http://example%2eorg/',
  'http://example.org%00.evil.example/',
  'http://example.org:99999/',
  'http://example.org:x/',
  'http://-example.org/',
  'http://example..org/',
  'http://ex_ample.org/',
  `https://example.org/${'a'.repeat(500)}`,
  `https://${'d'.repeat(64)}.org/`,
  `https://example.org/${'漢'.repeat(200)}`,
];

const goodWebsites = [
  ['example.org', 'https://example.org/'],
  ['HTTP://EXAMPLE.ORG', 'http://example.org/'],
  ['https://example.org/a?b=c&d=e#f', 'https://example.org/a?b=c&d=e#f'],
  ['https://example.org:8443/', 'https://example.org:8443/'],
  ['example.org:8443/x', 'https://example.org:8443/x'],
  ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
  ['https://example.org/../a/./b', 'https://example.org/a/b'],
  ["http://example.org/'onmouseover=alert(1)", 'http://example.org/%27onmouseover=alert(1)'],
  ['https://example.org/it%27s?q=%22x%22', 'https://example.org/it%27s?q=%22x%22'],
  ['https://example.org/javascript:alert(1)', 'https://example.org/javascript:alert(1)'],
] as const;

it('An address that a mail server could read in two ways is refused', async () => {
  const answers = await Promise.all(badEmails.map(async (email) => [email, judged(await send({ email }))]));
  expect(answers.filter(([, verdict]) => verdict !== '422 email')).toEqual([]);
});

it('An address that is taken reaches exactly that mailbox', async () => {
  for (const [email, mailbox] of goodEmails) {
    const answer = await send({ email });
    expect([email, answer.status]).toEqual([email, 201]);
    const { id } = answer.json<{ id: string }>();
    const [row] = await scene().house.sql<{ sealed: Buffer }>(
      'select email_sealed as sealed from commenter_contacts where comment_id = $1',
      [id],
    );
    const opened = scene()
      .house.get(Sealer)
      .open(row?.sealed ?? Buffer.alloc(0), `comment/${id}`);
    expect(opened).toBeInstanceOf(PrivateEmail);
    expect(opened.reveal()).toBe(mailbox);
  }
});

it('A website that is no public page is refused', async () => {
  const answers = await Promise.all(badWebsites.map(async (website) => [website, judged(await send({ website }))]));
  expect(answers.filter(([, verdict]) => verdict !== '422 website')).toEqual([]);
});

it('A website that is taken is kept in the one spelling that browsers agree on', async () => {
  for (const [website, href] of goodWebsites) {
    const answer = await send({ website });
    expect([website, answer.status]).toEqual([website, 201]);
    const [row] = await scene().house.sql('select author_website from comments where id = $1', [answer.json().id]);
    expect(row).toEqual({ author_website: href });
    expect(new URL(href).href).toBe(href);
  }
});

function judged({ status, json }: Awaited<ReturnType<typeof send>>): string {
  return `${status} ${json<{ errors?: { field: string }[] }>().errors?.map(({ field }) => field)}`;
}
