import { gzipSync } from 'node:zlib';
import { aReply } from '../support/given.js';
import { siege } from './siege.js';

const scene = siege();
const nobodys = '01890000-0000-7000-8000-000000000000';
const faces = {
  page: () => `/articles/${scene().slug}/comments`,
  api: () => `/api/v1/articles/${scene().slug}/comments`,
  'sign-in page': () => '/staff/sign-in',
  'sign-in': () => '/api/v1/staff/session',
  preview: () => `/api/v1/articles/${scene().slug}/comments/preview`,
  'report page': () => `/comments/${nobodys}/report`,
  report: () => `/api/v1/comments/${nobodys}/reports`,
  'edit page': () => `/comments/${nobodys}/status/${'a'.repeat(43)}/edit`,
  share: () => `/api/v1/articles/${scene().slug}/shares`,
} as const;
type Face = keyof typeof faces;

const json = (face: Face) => !face.includes('page');
const body = (face: Face) => (json(face) ? '{"odd":' : 'name=%');
const good = (face: Face) => (json(face) ? 'application/json' : 'application/x-www-form-urlencoded');

/** Ways to spell the one type that a face takes; each reads the body, and so finds it broken. */
const spellings = (type: string) => [
  type,
  type.toUpperCase(),
  `${type};charset=utf-8`,
  `${type}; charset=UTF-8`,
  `${type} ; charset="utf-8"`,
  `${type};`,
  `${type};\tx=y`,
  ` ${type}`,
];

/** Types that nobody takes here, and spellings that two readers could read in two ways. */
const foreign = [
  'text/plain',
  'text/html',
  'text/json',
  'text/xml',
  'application/xml',
  'application/json5',
  'application/ld+json',
  'application/problem+json',
  'application/vnd.api+json',
  'application/octet-stream',
  'application/graphql',
  'application/x-ndjson',
  'multipart/form-data; boundary=b',
  'multipart/form-data',
  'multipart/mixed; boundary=b',
  'application/json, text/plain',
  'application/json; charset=utf-16',
  'application/json; charset=latin1',
  'application/json;charset=utf-8;charset=latin1',
  'application/x-www-form-urlencoded; charset=iso-8859-1',
  'application/json\u00a0',
  'application/json x',
  'application/ json',
  'application',
  '/json',
  '*/*',
  'json',
  ';application/json',
  'x'.repeat(300),
];

describe.each(Object.keys(faces) as Face[])('a body for %s', (face) => {
  const post = (type: string, headers = {}) =>
    scene().stranger.post(faces[face](), type, body(face), { 'sec-fetch-site': 'same-origin', ...headers });

  it('is read under every spelling of its type, and so refused when it is broken', async () => {
    for (const type of spellings(good(face))) expect([type, (await post(type)).status]).toEqual([type, 400]);
  });

  it('is not read under any other type', async () => {
    const other = good(json(face) ? 'page' : 'api');
    for (const type of [other, ...foreign]) expect([type, (await post(type)).status]).toEqual([type, 415]);
  });

  it('without a type is not read', async () => {
    const answer = await scene().stranger.say(faces[face](), {
      method: 'POST',
      body: body(face),
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status).toBe(415);
  });

  it('is not unpacked', async () => {
    for (const encoding of ['gzip', 'deflate', 'br', 'zstd', 'compress', 'x-gzip', 'gzip, identity', 'nonsense']) {
      expect([encoding, (await post(good(face), { 'content-encoding': encoding })).status]).toEqual([encoding, 415]);
    }
    const bomb = gzipSync(Buffer.alloc(10_000_000));
    const headers = { 'content-encoding': 'gzip', 'sec-fetch-site': 'same-origin' };
    expect((await scene().stranger.post(faces[face](), good(face), bomb, headers)).status).toBe(415);
  });
});

it('A form that came as another type comes back with its text, and a reply in JSON is not taken by the page', async () => {
  const boundary = '--b\r\nContent-Disposition: form-data; name="comment"\r\n\r\nMy long work\r\n--b--\r\n';
  const answer = await scene().stranger.post(faces.page(), 'multipart/form-data; boundary=b', boundary, {
    'sec-fetch-site': 'same-origin',
  });
  expect(answer.status).toBe(415);
  expect(answer.text).toContain('My long work');
  const crossed = await scene().stranger.post(faces.page(), 'application/json', JSON.stringify(aReply()));
  expect(crossed.status).toBe(415);
});
