import { aComment, plainWords } from '../../test/support/page-views.js';
import { nested, type NestedComment } from './nested-replies.js';

const reply = (id: string, parentId: string | null) => aComment(plainWords, id, parentId);
const chain = (length: number) => Array.from({ length }, (_, n) => reply(`c${n + 1}`, `c${n}`));

it('puts each reply under what it answers', () => {
  const thread = nested(reply('c0', null), [reply('a', 'c0'), reply('b', 'c0'), reply('aa', 'a')], 5);
  expect(outline(thread)).toEqual(['1 c0', '2 a', '3 aa', '2 b']);
});

it('goes no deeper than it is told, and says from there whom a reply answers', () => {
  const thread = nested(reply('c0', null), chain(7), 5);
  expect(outline(thread)).toEqual(['1 c0', '2 c1', '3 c2', '4 c3', '5 c4', '5 c5 to c4', '5 c6 to c5', '5 c7 to c6']);
});

it('keeps a conversation flat where the publisher wants it so', () => {
  const thread = nested(reply('c0', null), [...chain(2), reply('x', 'not here')], 1);
  expect(outline(thread)).toEqual(['1 c0', '1 c1 to c0', '1 c2 to c1', '1 x to not here elsewhere']);
});

it('keeps a reply whose parent stands on another page, right under the top', () => {
  const thread = nested(reply('c0', null), [reply('x', 'not here'), reply('xx', 'x')], 5);
  expect(outline(thread)).toEqual(['1 c0', '2 x to not here elsewhere', '3 xx']);
});

it('takes ten thousand replies to one another in its stride', () => {
  const levels = outline(nested(reply('c0', null), chain(10_000), 10)).map((line) => Number.parseInt(line, 10));
  expect(levels).toHaveLength(10_001);
  expect(Math.max(...levels)).toBe(10);
});

function outline(shelf: readonly NestedComment[], level = 1): string[] {
  return shelf.flatMap(({ comment, answers, replies }) => {
    const whom = answers === null ? '' : ` to ${answers.id}${answers.here ? '' : ' elsewhere'}`;
    return [`${level} ${comment.id}${whom}`, ...outline(replies, level + 1)];
  });
}
