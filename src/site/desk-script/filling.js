import { made } from '../script/pages.js';
import { ask, minimal, unattended } from './asking.js';
import { acting, bring, current, desk, idOf, list, placeOf, rows, sayIfNothingIsLeft, still } from './rows.js';

/** Whoever comes so near to the end finds more before they are there. */
const fewest = 15;

let filling = false;
let moreWait = false;
let counting = 0;

/** Something came that is on no page which was fetched. */
export function oneMoreWaits() {
  moreWait = true;
  return fill();
}

/** The next page comes by itself before this one ends. */
export async function fill() {
  const next = document.querySelector('.turn [rel=next]');
  if (!desk.dataset.nothing || filling || !(next || moreWait)) return;
  const here = rows();
  if (here.length - Math.max(here.indexOf(current()), 0) > fewest) return;
  filling = true;
  if (!next) moreWait = false;
  const { status, page } = await ask(next?.href ?? thisPage()).catch(() => ({}));
  filling = false;
  if (status !== 200) return;
  still(() => takeRows(page));
  if (next) turnLike(page);
}

function takeRows(page) {
  for (const row of page.querySelectorAll('.queue > li > .case')) {
    const place = placeOf(idOf(row));
    if (!place) list().append(made('li', {}, document.adoptNode(row)));
    else if (place.hidden && !acting.has(idOf(row))) bring(row);
  }
  sayIfNothingIsLeft();
}

function turnLike(page) {
  const [here, there] = [document, page].map((one) => one.querySelector('.turn'));
  if (there?.querySelector('[rel=next]')) here.replaceWith(document.adoptNode(there));
  else here.querySelector('[rel=next]').remove();
}

/** Many decisions of others at once are counted once. */
export function countAnew() {
  clearTimeout(counting);
  counting = setTimeout(async () => {
    const headers = { ...minimal, ...unattended };
    const { page } = await ask(thisPage(), { headers }).catch(() => ({}));
    if (page) takeCounts(page);
  }, 1500);
}

export function takeCounts(page) {
  for (const { dataset, textContent } of page.querySelectorAll('.tabs [data-count]')) {
    const here = document.querySelector(`.tabs [data-count="${dataset.count}"]`);
    if (here) here.textContent = textContent;
  }
}

/** The first page of what is looked at. */
function thisPage() {
  const url = new URL(location.href);
  url.searchParams.delete('decided');
  url.searchParams.delete('after');
  return url;
}
