import { precedes } from './order.js';
import { made } from './pages.js';

export const comments = document.getElementById('comments');

/** The items of a thread. What people write may hold lists as well. */
const items = 'li:not(.prose *)';

/** The comment of an item, which is its first child. */
const idOf = (item) => item.firstElementChild.id;
const placeOf = (item) => ({ id: idOf(item), root: item.dataset.root ?? idOf(item) });

/**
 * Takes the comments of another page of this thread in, each into its list and at its time; those that hold `wanted`, or all.
 * Returns the ones that were not here.
 */
export function takeIn(page, wanted) {
  const taken = [];
  for (const item of page.querySelectorAll(`.thread ${items}`)) {
    const holds = (id) => idOf(item) === id || item.querySelector(`#${id}`);
    if (document.getElementById(idOf(item)) || (wanted && ![...wanted].some(holds))) continue;
    const list = listFor(item);
    for (const inner of item.querySelectorAll(items)) if (document.getElementById(idOf(inner))) inner.remove();
    const after = [...list.children].find((other) =>
      precedes(placeOf(item), placeOf(other), list.dataset.sort === 'newest'),
    );
    list.insertBefore(document.adoptNode(item), after ?? null);
    taken.push(item.firstElementChild);
  }
  return taken;
}

/** Where it belongs here: into the list of the comment that it stands under there, which may be its first. */
function listFor(item) {
  const above = item.parentElement.closest('li');
  if (!above) return comments.querySelector('.thread:not(.pinned)') ?? firstList();
  const home = document.getElementById(idOf(above)).parentElement;
  const list = [...home.children].find((child) => child.matches('ol')) ?? document.createElement('ol');
  if (!list.parentElement) home.firstElementChild.after(list);
  return list;
}

function firstList() {
  const list = made('ol', { className: 'thread' });
  (comments.querySelector('.pinned') ?? comments.querySelector('.news')).after(list);
  return list;
}

/** Changes the thread while what the reader looks at stays where it is on the screen. */
export function inPlace(change) {
  const seen = [...document.querySelectorAll('.story > *, .comment, .respond')].find((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  const before = seen?.getBoundingClientRect().top;
  const { style } = document.documentElement;
  // Browsers that hold the place by themselves would do it a second time.
  style.overflowAnchor = 'none';
  change();
  if (seen?.isConnected) scrollBy({ top: seen.getBoundingClientRect().top - before, behavior: 'instant' });
  requestAnimationFrame(() => (style.overflowAnchor = ''));
}
