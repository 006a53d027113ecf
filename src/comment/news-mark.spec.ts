import { encodeCursor } from '../platform/page.js';
import { UnreadableQuery } from '../platform/http/refusals.js';
import { pageMark, readNewsMark } from './news-mark.js';

const id = '01938f60-2b7d-7e11-8a4c-5f9d0e6b7a8c';
const publishedAt = new Date('2026-03-02T09:14:03.120Z');

describe('where a reader’s news begin', () => {
  it('is right after the newest comment of the page', () => {
    expect(readNewsMark(pageMark({ publishedAt, id }))).toEqual({ time: '2026-03-02T09:14:03.120Z', id });
  });

  it('is before all comments, while there are none', () => {
    expect(readNewsMark(pageMark(null)).time).toBe('1970-01-01T00:00:00.000Z');
  });

  it('is a little before the moment that a stream was at', () => {
    expect(readNewsMark(encodeCursor('2026-03-02T09:14:03.120Z')).time).toBe('2026-03-02T09:13:53.120Z');
  });

  it.each([
    '',
    'rubbish',
    encodeCursor('yesterday'),
    encodeCursor('2026-03-02T09:14:03.120Z', 'nobody'),
    encodeCursor('2026-13-02T09:14:03.120Z'),
    encodeCursor('2026-03-02T09:14:03.120Z', id, id),
  ])('is none of ours: %j', (mark) => {
    expect(() => readNewsMark(mark)).toThrow(UnreadableQuery);
  });
});
