import { aHeldReply, aReply } from '../support/given.js';
import { siege } from './siege.js';
import { type Heard } from './stranger.js';

const scene = siege();

/** What a field can hold that it should not, as JSON text: JSON.stringify would hide some of it. */
const values = [
  'null',
  'true',
  'false',
  '0',
  '-1',
  '1e999',
  '""',
  '" "',
  '"\\t\\n"',
  '[]',
  '["x"]',
  '[["x"]]',
  '{}',
  '{"$ne":1}',
  '{"length":5}',
  '{"toString":"x"}',
];

interface Shape {
  readonly send: (body: string) => Promise<Heard>;
  /** A valid body, as JSON text by field. */
  readonly good: Readonly<Record<string, string>>;
  /** Fields that may be left out or blank, and values that they do take. */
  readonly takes: Readonly<Record<string, readonly string[]>>;
}

const nobodys = '01890000-0000-7000-8000-000000000000';
const blank = ['missing', '""', '" "', '"\\t\\n"'];
const shapes: Readonly<Record<string, () => Promise<Shape>>> = {
  'a reply': async () => ({
    send: (body) => scene().stranger.json(`/api/v1/articles/${scene().slug}/comments`, body),
    good: {
      ...quoted({ ...aReply(), website: 'https://example.org', parentId: nobodys }),
      ...quoted({ nickname: 'n', proof: 'p', remember: '1' }),
      elapsed: '4000',
    },
    takes: {
      website: blank,
      parentId: blank,
      nickname: blank,
      proof: blank,
      remember: blank,
      elapsed: [...blank, '0'],
    },
  }),
  'a preview': async () => ({
    send: (body) => scene().stranger.json(`/api/v1/articles/${scene().slug}/comments/preview`, body),
    good: quoted({ comment: 'C' }),
    takes: {},
  }),
  'a report': async () => ({
    send: (body) => scene().stranger.json(`/api/v1/comments/${nobodys}/reports`, body),
    good: quoted({ reason: 'other', text: 'T' }),
    takes: { text: blank },
  }),
  'a reply of staff': async () => ({
    send: (body) => scene().program.json(`/api/v1/moderation/articles/${scene().slug}/comments`, body),
    good: quoted({ comment: 'C', parentId: nobodys }),
    takes: { parentId: blank },
  }),
  'a share': async () => ({
    send: (body) => scene().stranger.json(`/api/v1/articles/${scene().slug}/shares`, body),
    good: quoted({ target: 'copy', lang: 'de' }),
    takes: { lang: blank },
  }),
  'a sign-in': async () => ({
    send: (body) => scene().stranger.json('/api/v1/staff/session', body),
    good: quoted({ email: 'nobody@example.org', password: 'nothing at all' }),
    takes: { password: blank },
  }),
  'an article': async () => ({
    send: (body) => scene().program.json('/api/v1/articles', body),
    good: {
      ...quoted({ title: 'T', source: 'S', format: 'text', slug: 's', lang: 'de', author: 'A', excerpt: 'E' }),
      tags: '["t"]',
      repliesOpen: 'true',
      replyPolicy: '"held"',
      repliesOpenAt: '"2026-04-01"',
      closeAfterDays: '14',
      closeAfterComments: '100',
      replyMessages: '{"closed":"C"}',
    },
    takes: {
      slug: blank,
      lang: blank,
      author: [...blank, 'null'],
      excerpt: [...blank, 'null'],
      tags: ['missing', ...blank, '[]', '["x"]'],
      repliesOpen: ['missing', ...blank, 'true', 'false'],
      replyPolicy: [...blank, 'null'],
      repliesOpenAt: [...blank, 'null'],
      closeAfterDays: [...blank, 'null', '0'],
      closeAfterComments: [...blank, 'null', '0'],
      replyMessages: [...blank, 'null', '{}'],
    },
  }),
  'a decision': async () => {
    const { id } = await aHeldReply(scene().house, scene().slug);
    return {
      send: (body) => scene().program.json(`/api/v1/moderation/comments/${id}/decisions`, body),
      good: { ...quoted({ decision: 'decline', reason: 'R' }), version: '999' },
      takes: { reason: blank },
    };
  },
};

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  it('with a field of the wrong kind is refused, and the field named', async () => {
    const { send, good, takes } = await shape();
    const wrong: string[] = [];
    for (const field of Object.keys(good)) {
      for (const value of ['missing', ...values]) {
        if (takes[field]?.includes(value)) continue;
        const answer = await send(written({ ...good, [field]: value }));
        const named = answer.status === 422 && fieldsOf(answer).some((name) => name.split('.')[0] === field);
        if (!named) wrong.push(`${field} ${value} → ${answer.status} ${answer.text.slice(0, 200)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('with a field twice, or one that is not known, is refused, and the field named', async () => {
    const { send, good } = await shape();
    for (const field of Object.keys(good)) {
      const answer = await send(written(good).replace('{', `{"${field}":${good[field]},`));
      expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    }
    for (const field of [
      'id',
      'status',
      'version2',
      'createdAt',
      'articleId',
      'authorName',
      'shown',
      'publishedAt',
      'email_sealed',
    ]) {
      const answer = await send(written({ ...good, [field]: '"x"' }));
      expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    }
  });
});

it('None of it was taken: there is what the decisions were about, as it was', async () => {
  const rows = await scene().house.sql('select status, version from comments');
  expect(rows).toEqual(Array.from({ length: 2 }, () => ({ status: 'held', version: 1 })));
  expect(await scene().house.sql('select slug from articles')).toEqual([{ slug: scene().slug }]);
});

function quoted(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, JSON.stringify(value)]));
}

function written(fields: Readonly<Record<string, string>>): string {
  const members = Object.entries(fields).filter(([, value]) => value !== 'missing');
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}

function fieldsOf(answer: Heard): string[] {
  return (answer.json<{ errors?: { field: string }[] }>().errors ?? []).map(({ field }) => field);
}
