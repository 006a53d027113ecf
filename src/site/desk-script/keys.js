import { current, desk, goToRow, rowOf, rows } from './rows.js';
import { dismiss, lastWith, noticeOf, say, toast } from './toasts.js';

const setting = 'riposte-desk-keys';
const place = 'riposte-desk-place';
const help = document.getElementById('keys');
const fields =
  'textarea, select, input:not([type=hidden], [type=checkbox], [type=radio], [type=submit], [type=button])';

let acts = {};
let lastRow = null;

export function listenToKeys() {
  const [button, box] = ['keys-button', 'keys-on'].map((id) => document.getElementById(id));
  acts = JSON.parse(desk.dataset.keys);
  button.hidden = false;
  button.addEventListener('click', () => help.showModal());
  box.checked = keysAreOn();
  box.addEventListener('change', () => localStorage.setItem(setting, box.checked ? 'on' : 'off'));
  document.addEventListener('focusin', ({ target }) => (lastRow = rowOf(target) ?? lastRow));
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if (event.ctrlKey || event.metaKey) return sendText(event);
    if (!keysAreOn() || document.querySelector('dialog[open]')) return;
    if (pressed(event)) event.preventDefault();
  });
  addEventListener('pagehide', leavePlace);
  comeBack();
}

/** WCAG 2.2, 2.1.4: keys of one letter can be switched off. */
function keysAreOn() {
  return localStorage.getItem(setting) !== 'off';
}

/** Whether the key was for us. */
function pressed(event) {
  const { target, repeat } = event;
  const key = letterOf(event);
  if (key === 'Escape') return escape(target);
  if (target.matches('[data-act] select')) return choose(target, key);
  if (target.closest(fields) || target.isContentEditable) return false;
  const step = steps[key];
  if (step !== undefined) return move(step, key.startsWith('Arrow'), target);
  if (key === 'Enter') return target.matches('.case') && press('o');
  if (key === '?') return (help.showModal(), true);
  // Whoever holds a key down means one reply, not all that follow.
  return !repeat && key.length === 1 && press(key.toLowerCase(), key !== key.toLowerCase());
}

const steps = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** The letter that stands on the key for those whose alphabet is another. */
function letterOf({ key, code, shiftKey }) {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  if (!letter || /^[!-~]/.test(key)) return key;
  return shiftKey ? letter : letter.toLowerCase();
}

/** Out of a field, back to its reply. */
function escape(target) {
  dismiss();
  if (!target.closest(fields)) return false;
  const row = rowOf(target);
  if (row) goToRow(row);
  else target.blur();
  return true;
}

function sendText({ key, target }) {
  if (key === 'Enter' && keysAreOn() && target.matches('[data-act] textarea')) target.form.requestSubmit();
}

/** By its number; and a choice is sent by Enter, like a line of text. */
function choose(select, key) {
  if (key === 'Enter') select.form.requestSubmit();
  else if (!/^[0-9]$/.test(key) || !select.options[key]) return false;
  else {
    select.selectedIndex = Number(key);
    say(select.options[key].label);
  }
  return true;
}

/** Arrows scroll, as everywhere, until the end of the reply is on the screen. */
function move(step, byArrow, target) {
  const all = rows();
  const here = rowOf(document.activeElement) ?? (lastRow?.isConnected ? lastRow : null);
  if (byArrow) {
    const { top, bottom } = here?.getBoundingClientRect() ?? {};
    const whole = step > 0 ? bottom <= innerHeight : top >= 0;
    if (!target.matches('.case') || !whole) return false;
  }
  const at = all.indexOf(here);
  const next = at < 0 ? all[0] : all[at + step];
  if (next) goToRow(next);
  return Boolean(next);
}

/** In the reply that has the focus, in what was said last, or on the page. `direct` asks for nothing first. */
function press(key, direct = false) {
  if (!acts[key]) return false;
  const row = current();
  const element = elementFor(key, row);
  if (element) return (use(element, direct), true);
  const taken = row?.querySelector('.in-hand.taken p');
  if (taken) return (toast(noticeOf(`${taken.textContent} Press c to take it over.`)), false);
  const open = desk.dataset.onItsPage.includes(key) && row?.querySelector('[data-act=open]');
  if (open) location.assign(`${open.href}#key-${key}`);
  return Boolean(open);
}

function elementFor(key, row) {
  const names = acts[key].split(' ');
  const named = names.map((act) => `[data-act="${act}"]`).join();
  const within = (elements) => [...elements].find(isThere);
  return (
    within(row?.querySelectorAll(named) ?? []) ??
    lastWith(named) ??
    within([...document.querySelectorAll(named)].filter((other) => !rowOf(other)))
  );
}

/** To be seen, or folded into something that is. */
function isThere(element) {
  return element.checkVisibility() || Boolean(element.closest('details')?.checkVisibility());
}

function use(element, direct) {
  if (element.matches('a')) return element.click();
  const field = direct && element.matches('form') ? null : enter(element, fields);
  if (field) field.select?.();
  else element.requestSubmit(element.querySelector('[type=submit]'));
}

/** Unfolds it, and brings the focus to the first such place in it. */
function enter(element, places) {
  const folded = element.closest('details');
  if (folded) folded.open = true;
  const spot = element.matches('form') ? element.querySelector(places) : element;
  spot?.focus();
  spot?.scrollIntoView({ block: 'nearest' });
  return spot;
}

/** Whoever comes back to the queue finds it where they left it; whoever comes for an act is led to it. */
function comeBack() {
  const left = JSON.parse(sessionStorage.getItem(place) ?? '{}');
  const [, key] = /^#key-(.)$/.exec(location.hash) ?? [];
  // Never more than that: an address may come from anywhere.
  if (acts[key]) return void enter(elementFor(key, current()) ?? desk, `${fields}, [type=submit]`);
  if (!desk.dataset.nothing) {
    const back = document.querySelector('[data-act=queue]');
    if (back && left.url) back.href = left.url;
    return;
  }
  lastRow = document.getElementById(left.row) ?? document.getElementById(left.before);
  if (lastRow && document.activeElement === document.body) goToRow(lastRow);
}

function leavePlace() {
  if (!desk.dataset.nothing || !lastRow) return;
  const all = rows();
  const before = all[all.indexOf(lastRow) - 1]?.id;
  sessionStorage.setItem(place, JSON.stringify({ url: location.pathname + location.search, row: lastRow.id, before }));
}
