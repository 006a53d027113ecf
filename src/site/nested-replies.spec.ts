import { aComment, plainWords } from '../../test/support/page-views.js';
import { deepestLevel, nested, type NestedComment } from './nested-replies.js';

const reply = (id: string, parentId: string | null) => aComment(plainWords, id, parentId);
const chain = (length: number) => Array.from({ length }, (_, n) => reply(`c${n + 1}`, `c${n}`));

it('puts each reply under what it answers', () => {
  const thread = nested(reply('c0', null), [reply('a', 'c0'), reply('b', 'c0'), reply('aa', 'a')]);
  expect(outline(thread)).toEqual(['1 c0', '2 a', '3 aa', '2 b']);
});

it('goes no deeper than five levels, and says from there whom a reply answers', () => {
  const thread = nested(reply('c0', null), chain(7));
  expect(outline(thread)).toEqual(['1 c0', '2 c1', '3 c2', '4 c3', '5 c4', '5 c5 to c4', '5 c6 to c5', '5 c7 to c6']);
});

it('keeps a reply whose parent stands on another page, right under the top', () => {
  const thread = nested(reply('c0', null), [reply('x', 'not here'), reply('xx', 'x')]);
  expect(outline(thread)).toEqual(['1 c0', '2 x to elsewhere', '3 xx']);
});

it('takes ten thousand replies to one another in its stride', () => {
  const levels = outline(nested(reply('c0', null), chain(10_000))).map((line) => Number(line[0]));
  expect(levels).toHaveLength(10_001);
  expect(Math.max(...levels)).toBe(deepestLevel);
});

function outline({ comment, answers, replies }: NestedComment, level = 1): string[] {
  const whom = answers === null ? '' : ` to ${answers === 'elsewhere' ? answers : answers.id}`;
  return [`${level} ${comment.id}${whom}`, ...replies.flatMap((inner) => outline(inner, level + 1))];
}
