import { announce } from './news.js';
import { followed, goTo, pageAt } from './pages.js';
import { formGoesHome } from './reply.js';
import { comments, takeIn } from './thread.js';

/** More comments, more replies, and another order, without leaving the page. */
export function pageInPlace() {
  comments.addEventListener('click', (event) => {
    const link = followed(event, '.turn a, .order a');
    if (link && !comments.hasAttribute('aria-busy')) void turn(link);
  });
}

/** What cannot be done here is done as without script. */
async function turn(link) {
  comments.setAttribute('aria-busy', 'true');
  try {
    const { page } = await pageAt(link.href);
    if (link.rel === 'next') goTo(append(link, page));
    else goTo(replace(page));
    announce();
  } catch {
    location.assign(link.href);
  }
  comments.removeAttribute('aria-busy');
}

/** Returns the first comment that came. */
function append(link, page) {
  const [first] = takeIn(page);
  const line = link.parentElement;
  // Further replies of a thread are on a page with this thread alone; further threads stand below the list.
  const next = page.querySelector(line.closest('li') ? '.thread .turn [rel=next]' : '.thread + .turn [rel=next]');
  if (next) link.replaceWith(document.adoptNode(next));
  else if (line.childElementCount > 1) link.remove();
  else line.remove();
  return first;
}

/** Returns the first comment. */
function replace(page) {
  const theirs = page.getElementById('comments');
  formGoesHome();
  comments.dataset.events = theirs.dataset.events;
  comments.replaceChildren(...[...theirs.childNodes].map((node) => document.adoptNode(node)));
  return comments.querySelector('.comment');
}
