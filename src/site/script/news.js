import { followed, made, pageAt } from './pages.js';
import { comments, inPlace, takeIn } from './thread.js';

/** Replies that the reader was told of and has not asked to see. */
const waiting = new Set();
let stream = null;
let showing = false;
let near = false;
let since = null;

/** Listens while the reader is by the comments and looks at this page: a stream is dear, and nothing is lost without it. */
export function followNews() {
  new IntersectionObserver(
    ([{ isIntersecting }]) => {
      near ||= isIntersecting;
      listen();
    },
    { rootMargin: '100%' },
  ).observe(comments);
  document.addEventListener('visibilitychange', listen);
  comments.addEventListener('click', (event) => {
    if (followed(event, '.news button') && !showing) void show();
  });
}

function listen() {
  if (document.hidden) {
    stream?.close();
    stream = null;
  } else if (near && (!stream || stream.readyState === EventSource.CLOSED)) open();
}

function open() {
  const url = new URL(comments.dataset.events, location.href);
  if (since) url.searchParams.set('since', since);
  stream = new EventSource(url);
  const on = (name, act) =>
    stream.addEventListener(name, ({ data, lastEventId }) => {
      since = lastEventId;
      act(`comment-${JSON.parse(data).id}`);
    });
  on('published', (id) => {
    const here = document.getElementById(id);
    if (here?.matches('.removed')) changed(id);
    else if (!here) waiting.add(id);
    announce();
  });
  on('edited', changed);
  on('removed', (id) => {
    waiting.delete(id);
    announce();
    changed(id);
  });
}

/** All who look at this page hear of it at the same moment, and need not ask at the same moment. */
function changed(id) {
  if (document.getElementById(id)) setTimeout(() => void renew(id).catch(() => {}), 1000 + Math.random() * 3000);
}

async function renew(id) {
  const { status, page } = await pageAt(permalink(id));
  const now = page.getElementById(id);
  const here = document.getElementById(id);
  const item = here?.parentElement;
  if (now) inPlace(() => here?.replaceWith(document.adoptNode(now)));
  else if (!item || (status !== 404 && status !== 410)) return;
  // Nothing of it is left to see; unless somebody answers it here, or is just about to.
  else if (item.querySelector(':scope > ol, form')) inPlace(() => leavePlace(here));
  else inPlace(() => item.remove());
}

/** As the server writes it. */
function leavePlace(comment) {
  const { removed } = comments.querySelector('.news').dataset;
  comment.className = 'comment removed';
  comment.removeAttribute('aria-labelledby');
  comment.ariaLabel = removed;
  comment.replaceChildren(made('p', { textContent: removed }));
}

/** Says how many there are, in a region that screen readers follow. */
export function announce() {
  for (const id of waiting) if (document.getElementById(id)) waiting.delete(id);
  const region = comments.querySelector('.news');
  const count = waiting.size;
  if (count === 0) return void region.querySelector('button')?.remove();
  const { lang } = region.closest('[lang]');
  const form = JSON.parse(region.dataset.forms)[new Intl.PluralRules(lang).select(count)];
  const button = region.querySelector('button') ?? made('button', { type: 'button' });
  button.textContent = form.replace('#', new Intl.NumberFormat(lang).format(count));
  if (!button.isConnected) region.append(button);
}

/** Puts them where they belong. The reader stays, and is offered the way to the first of them. */
async function show() {
  const taken = [];
  showing = true;
  for (const id of waiting) {
    if (document.getElementById(id)) continue;
    const page = await pageWith(id);
    if (!page) break;
    inPlace(() => {
      const come = takeIn(page, waiting);
      for (const comment of come) comment.classList.add('fresh');
      taken.push(...come);
    });
    count(page);
    if (!document.getElementById(id)) waiting.delete(id);
  }
  showing = false;
  if (taken.length > 0) lead(taken);
  announce();
}

/** A cache on the way may still have the page of a moment ago. */
async function pageWith(id) {
  for (let tries = 0; ; tries++) {
    const { status, page } = await pageAt(permalink(id)).catch(() => ({}));
    if (!page || status >= 400 || page.getElementById(id) || tries === 2) return page;
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
}

function lead(taken) {
  const region = comments.querySelector('.news');
  const [first] = taken.sort((one, other) => (one.compareDocumentPosition(other) & 4 ? -1 : 1));
  const link = made('a', { href: `#${first.id}`, textContent: region.dataset.lead });
  region.replaceChildren(link);
  link.focus({ preventScroll: true });
  // It lies over the thread, so it goes when it was followed, or was not wanted.
  for (const name of ['click', 'blur']) link.addEventListener(name, () => setTimeout(() => link.remove()));
}

/** How many comments there are now stands above them. */
function count(page) {
  const heading = page.getElementById('comments-heading');
  if (heading) document.getElementById('comments-heading').textContent = heading.textContent;
}

function permalink(id) {
  return `/comments/${id.slice('comment-'.length)}`;
}
