import { cleanDetail } from './checker-answer.js';
import {
  type AskedReply,
  type Checker,
  correctionTo,
  faultInTrial,
  questionTo,
  readAnswer,
  trialOf,
} from './checker-protocols.js';

const at = new Date('2026-03-02T09:20:41.907Z');
const checker: Checker = {
  protocol: 'signed',
  address: 'https://checker.example/check',
  secret: 'a-secret-between-us',
  site: 'https://news.example/',
};
const akismet: Checker = { ...checker, protocol: 'akismet', address: 'https://rest.akismet.com/1.1' };
const reply: AskedReply = {
  articleUrl: 'https://news.example/articles/first',
  lang: 'en',
  name: 'Ada',
  website: null,
  text: 'What I think.',
  edited: false,
  network: null,
  email: null,
};
const fieldsOf = (body = '') => Object.fromEntries(new URLSearchParams(body));

describe('a signed call', () => {
  it('is signed over its time and its body', () => {
    const { url, headers, body } = questionTo(checker, reply, at);
    expect([url.href, headers['riposte-timestamp']]).toEqual(['https://checker.example/check', '1772443241']);
    expect(headers['riposte-signature']).toBe(
      'sha256=2b2a3d33f963ccd955ebd7eac5c40ba8b9434a4dc7a56c31b63fa9581c04644d',
    );
    expect(JSON.parse(body)).toMatchObject({ version: 1, kind: 'check', sender: {} });
  });

  it('holds no secret and, about nobody, no reader', () => {
    expect(JSON.stringify([questionTo(checker, reply, at), trialOf(checker, at)])).not.toContain(checker.secret);
    expect(JSON.parse(trialOf(checker, at).body)).toEqual({ version: 1, site: 'https://news.example/', kind: 'trial' });
  });

  it.each([
    [200, '{"verdict":"spam","reason":"Bad."}', { says: 'spam', detail: 'Bad.' }],
    [200, '{"verdict":"publish","reason":7}', { says: 'publish', detail: null }],
    [200, 'null', { says: 'away', detail: 'its answer makes no sense' }],
    [200, '[]', { says: 'away', detail: 'its answer makes no sense' }],
    [204, '', { says: 'away', detail: 'it answered 204' }],
  ])('%i %s', (status, body, answer) => expect(readAnswer('signed', { status, body })).toEqual(answer));
});

describe('Akismet', () => {
  it('is asked with its key in the body, and not in the address', () => {
    const { url, body } = questionTo(
      akismet,
      { ...reply, edited: true, network: '2001:db8::/64', email: 'a@b.example' },
      at,
    );
    expect(url.href).toBe('https://rest.akismet.com/1.1/comment-check');
    expect(fieldsOf(body)).toMatchObject({
      api_key: checker.secret,
      blog: checker.site,
      comment_content: 'What I think.',
      user_ip: '2001:db8::',
      comment_author_email: 'a@b.example',
      recheck_reason: 'edit',
    });
  });

  it.each([
    ['true', 'spam'],
    ['false', 'publish'],
    ['invalid', 'away'],
    ['', 'away'],
  ])('that says %j says %s', (body, says) => expect(readAnswer('akismet', { status: 200, body }).says).toBe(says));

  it.each([
    ['unwanted', 'publish', 'submit-spam'],
    ['unwanted', 'spam', undefined],
    ['wanted', 'spam', 'submit-ham'],
    ['wanted', 'publish', undefined],
  ] as const)('hears, when %s was called %s: %s', (decided, said, path) => {
    expect(correctionTo(akismet, reply, { decided, said }, at)?.url.pathname.split('/').at(-1)).toBe(path);
  });

  it.each([
    ['valid', null],
    ['invalid', 'it does not know this key'],
  ])('that answers %s to its key: %s', (body, fault) =>
    expect(faultInTrial('akismet', { status: 200, body })).toBe(fault),
  );
});

describe('words of a checker', () => {
  it.each<[unknown, string | null]>([
    ['  Two\nlines\u0000 and \u202eturned ', 'Two lines and turned'],
    ['x'.repeat(500), 'x'.repeat(200)],
    [' \n', null],
    [{ a: 1 }, null],
  ])('%j become %j', (said, kept) => expect(cleanDetail(said)).toBe(kept));
});
