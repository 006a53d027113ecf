import { renew } from './acts.js';
import { unattended } from './asking.js';
import { countAnew, oneMoreWaits } from './filling.js';
import { acting, caseOf, desk, drop, itemOf, placeOf, still } from './rows.js';
import { say } from './toasts.js';

let stream = null;
let since = null;

/** Shows what others at the desk do, as they do it, while somebody looks at this page. */
export function followDesk() {
  document.addEventListener('visibilitychange', listen);
  listen();
}

function listen() {
  if (document.hidden) {
    stream?.close();
    stream = null;
  } else if (!stream || stream.readyState === EventSource.CLOSED) openStream();
}

function openStream() {
  const url = new URL(desk.dataset.events, location.href);
  if (since) url.searchParams.set('since', since);
  stream = new EventSource(url);
  const on = (name, tell) =>
    stream.addEventListener(name, ({ data, lastEventId }) => {
      since = lastEventId;
      tell(JSON.parse(data));
    });
  on('decided', decidedByOthers);
  on('claimed', ({ id, byId }) => byId !== desk.dataset.member && renew(id, unattended));
  on('released', ({ id }) => caseOf(id)?.querySelector('.in-hand.taken') && renew(id, unattended));
  on('held', () => {
    countAnew();
    if (desk.dataset.view === 'held') void oneMoreWaits();
  });
}

/** It goes from under nobody's hands: whoever is at it is told, and finds the same when they decide. */
async function decidedByOthers({ id, status, version, by }) {
  const here = caseOf(id);
  const known = here?.querySelector('[name=version]')?.value;
  const away = status !== desk.dataset.view;
  // What was decided here is known here.
  if (acting.has(id) || Number(known) >= Number(version) || (away && placeOf(id)?.hidden)) return;
  countAnew();
  if (!here) return away ? undefined : oneMoreWaits();
  const name = here.querySelector('.author').textContent.trim();
  const at = here.contains(document.activeElement);
  if (itemOf(here) && away && !at) still(() => drop(id));
  else await renew(id, unattended);
  if (at) caseOf(id)?.classList.add('gone');
  say(away ? `${by} decided about the reply by ${name}: ${status}.` : `${by} changed the reply by ${name}.`);
}
