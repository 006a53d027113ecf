interface Place {
  readonly id: string;
  readonly root: string;
}

// The script is no TypeScript: the path is a variable, so that the compiler does not ask for its types.
const path = './order.js';
const { precedes } = (await import(path)) as {
  precedes: (one: Place, other: Place, newestFirst: boolean) => boolean;
};

/** `t2/a5`: reply a5 in thread t2; `t2`: its top comment. */
function place(text: string): Place {
  const [root = '', id = root] = text.split('/');
  return { id, root };
}

function sorted(texts: readonly string[], newestFirst: boolean): string[] {
  return texts.toSorted((one, other) => (precedes(place(one), place(other), newestFirst) ? -1 : 1));
}

it('puts threads in the order that the reader chose', () => {
  expect(sorted(['c3', 'c1', 'c2'], false)).toEqual(['c1', 'c2', 'c3']);
  expect(sorted(['c3', 'c1', 'c2'], true)).toEqual(['c3', 'c2', 'c1']);
});

it('keeps the replies of a flat thread behind its top comment, oldest first in either order', () => {
  const list = ['c1', 'c2', 'c1/c5', 'c2/c4', 'c1/c3'];
  expect(sorted(list, false)).toEqual(['c1', 'c1/c3', 'c1/c5', 'c2', 'c2/c4']);
  expect(sorted(list, true)).toEqual(['c2', 'c2/c4', 'c1', 'c1/c3', 'c1/c5']);
});
