import { letterAbout, letterTogether } from './notice-letters.js';
import { type Notice } from './notices.view.js';

const link = (path: string) => `https://news.example${path}`;
const notice: Notice = {
  what: 'held',
  commentId: 'c1',
  article: 'Winter.light',
  author: 'Ada',
  source: 'See https://evil.example/\nand ada@example.org.',
};

describe('A letter to somebody at the desk', () => {
  it('quotes the reply, dead, and has no link but ours', () => {
    const { subject, text } = letterAbout(notice, link);
    expect(subject).toBe('A reply waits for a decision');
    expect(text).toContain('> See https[:]//evil[.]example/\n> and [address]');
    expect(text.match(/https?:\S+/g)).toEqual([
      'https://news.example/moderation/comments/c1',
      'https://news.example/staff/notices',
    ]);
  });

  it('leads to where an appeal is decided', () => {
    expect(letterAbout({ ...notice, what: 'appealed' }, link).text).toContain(
      'https://news.example/moderation/appeals\n',
    );
  });

  it('tells of many together, the first of them one by one', () => {
    const { subject, text } = letterTogether([notice, { ...notice, what: 'reported' }], 31, link);
    expect(subject).toBe('31 things wait at the desk');
    expect(text).toContain('And 29 more:\nhttps://news.example/moderation\n');
  });

  it('holds no more than a part of a long one', () => {
    expect(letterAbout({ ...notice, source: '🦉'.repeat(5000) }, link).text).toContain(`> ${'🦉'.repeat(1000)}…\n`);
  });
});
