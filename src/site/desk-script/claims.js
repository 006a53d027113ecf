import { caseOf, desk, idOf, rowOf } from './rows.js';
import { renew } from './acts.js';
import { unattended } from './asking.js';

/** Whoever passes by takes nothing; whoever stays does, and keeps it for as long as they are there. */
const stayMs = 700;
const renewMs = 60_000;
const freeMs = 10_000;

let held = null;
let staying = 0;
let renewing = 0;
let attended = false;

export function takeWhatIsLookedAt() {
  if (desk.dataset.waits === undefined) return;
  document.addEventListener('focusin', ({ target }) => stay(rowOf(target)));
  for (const sign of ['keydown', 'pointermove', 'wheel', 'touchstart'])
    document.addEventListener(sign, () => (attended = true), { passive: true });
  addEventListener('pagehide', letGo);
  setInterval(freeWhatIsOver, freeMs);
}

/** A claim ends by itself, and nobody tells of it. */
function freeWhatIsOver() {
  for (const time of document.querySelectorAll('.case .in-hand.taken time'))
    if (Date.parse(time.dateTime) < Date.now()) void renew(idOf(rowOf(time)), unattended);
}

function stay(row) {
  clearTimeout(staying);
  if (!row || idOf(row) === held || row.querySelector('.in-hand.taken')) return;
  staying = setTimeout(() => isAt(row) && void take(idOf(row)), stayMs);
}

const isAt = (row) => Boolean(row?.contains(document.activeElement)) && !document.hidden;

async function take(id) {
  letGo();
  held = id;
  if ((await claim(id, 'POST')) !== 201) {
    held = null;
    return renew(id);
  }
  renewing = setInterval(() => {
    if (attended && isAt(caseOf(id))) void claim(id, 'POST');
    attended = false;
  }, renewMs);
}

function letGo() {
  clearInterval(renewing);
  if (held !== null && caseOf(held)) void claim(held, 'DELETE');
  held = null;
}

async function claim(id, method) {
  const body = method === 'POST' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {};
  const url = `/api/v1/moderation/comments/${id}/claim`;
  const answer = await fetch(url, { method, keepalive: true, ...body }).catch(() => null);
  return answer?.status ?? 0;
}
