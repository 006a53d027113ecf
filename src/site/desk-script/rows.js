import { made } from '../script/pages.js';

/** What the page says about itself. */
export const desk = document.getElementById('live-desk');

/** What was sent and has no answer yet, by the ids of replies. */
export const acting = new Set();

export const caseOf = (id) => document.getElementById(`comment-${id}`);
export const idOf = (row) => row.id.slice('comment-'.length);
export const rowOf = (element) => element?.closest('.case') ?? null;
export const itemOf = (row) => row.closest('.queue > li');

/** The place of a reply in the queue, also of one that is decided: it may come back. */
export const placeOf = (id) =>
  caseOf(id)?.closest('.queue > li') ?? document.querySelector(`.queue > li[data-was="${CSS.escape(id)}"]`);

export const rows = () => [...document.querySelectorAll('.queue > li:not([hidden]) > .case')];

/** The reply that has the focus; on its own page there is no other. */
export function current() {
  const own = document.querySelector('.queue') ? null : document.querySelector('.case');
  return rowOf(document.activeElement) ?? own;
}

export function goToRow(row) {
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: row.offsetHeight > innerHeight ? 'start' : 'nearest', behavior: 'instant' });
}

/** Takes a row out of sight. The next one takes its place on the screen, and the focus if it was there. */
export function leave(row) {
  const here = rows();
  const at = here.indexOf(row);
  const heir = here[at + 1] ?? here[at - 1];
  const focused = row.contains(document.activeElement);
  const top = Math.max(row.getBoundingClientRect().top, 0);
  itemOf(row).hidden = true;
  sayIfNothingIsLeft();
  if (!focused) return;
  if (!heir) return document.querySelector('.desk > .quiet')?.focus();
  heir.focus({ preventScroll: true });
  if (here[at + 1]) scrollBy({ top: heir.getBoundingClientRect().top - top, behavior: 'instant' });
  heir.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** Puts a reply as it is now into its place, or at the head of the list. */
export function bring(now) {
  const row = document.adoptNode(now);
  const here = caseOf(idOf(now));
  still(() => {
    for (const back of row.querySelectorAll('[name=back]')) back.value = desk.dataset.back;
    const place = placeOf(idOf(row)) ?? (here ? null : made('li'));
    if (!place) return here.replaceWith(row);
    if (!place.isConnected) list().prepend(place);
    place.replaceChildren(row);
    place.hidden = false;
    sayIfNothingIsLeft();
  });
  return row;
}

/** Nothing of it is left but its place. */
export function drop(id) {
  const place = placeOf(id);
  if (!place) return;
  place.dataset.was = id;
  place.hidden = true;
  place.replaceChildren();
  sayIfNothingIsLeft();
}

/** Changes the list while the reply that somebody is at stays where it is on the screen. */
export function still(change) {
  const seen = current() ?? rows().find((row) => row.getBoundingClientRect().bottom > 0);
  const before = seen?.getBoundingClientRect().top;
  const { style } = document.documentElement;
  style.overflowAnchor = 'none';
  change();
  if (seen?.checkVisibility()) scrollBy({ top: seen.getBoundingClientRect().top - before, behavior: 'instant' });
  requestAnimationFrame(() => (style.overflowAnchor = ''));
}

export function list() {
  const found = document.querySelector('.queue') ?? made('ol', { className: 'queue' });
  if (!found.isConnected) (document.querySelector('.desk > .quiet') ?? desk).before(found);
  return found;
}

export function sayIfNothingIsLeft() {
  const { nothing } = desk.dataset;
  const quiet = document.querySelector('.desk > .quiet');
  if (rows().length > 0) quiet?.remove();
  else if (!quiet && nothing) list().after(made('p', { className: 'quiet', textContent: nothing, tabIndex: -1 }));
}
