import { made } from '../script/pages.js';
import { desk } from './rows.js';

/** So many decisions can be taken back one after the other. */
const mostKept = 50;

const toasts = made('div', { className: 'toasts' });
const close = made('button', { type: 'button', className: 'plain close', ariaLabel: 'Dismiss', textContent: '×' });

export function layToasts() {
  desk.append(toasts);
  close.addEventListener('click', dismiss);
}

/** For whoever listens. */
export function say(text) {
  document.getElementById('desk-says').textContent = text.replace(/\s+/g, ' ').trim();
}

/** Over the page, so that nothing moves; the last one is seen, and stays until it is dismissed or another comes. */
export function toast(notice, { undone = false } = {}) {
  notice.removeAttribute('autofocus');
  // What was just undone is not undone by the next press: that is for the decision before.
  if (undone) for (const form of notice.querySelectorAll('form')) form.remove();
  toasts.append(document.adoptNode(notice));
  notice.append(close);
  toasts.hidden = false;
  if (toasts.children.length > mostKept) toasts.firstElementChild.remove();
  say(wordsIn(notice));
}

export function wordsIn(notice) {
  return [...notice.querySelectorAll('p')].map(({ textContent }) => textContent).join(' ');
}

/** The sentence about something that came to nothing, as the server would have said it. */
export function noticeOf(text, ...more) {
  const notice = made('div', { className: 'notice overtaken', role: 'group', ariaLabel: 'Not done' });
  notice.append(made('p', { textContent: text }), ...more);
  return notice;
}

export function dismiss() {
  toasts.hidden = true;
}

/** The last of them that can still be taken back. */
export function lastWith(selector) {
  return [...toasts.querySelectorAll(selector)].at(-1) ?? null;
}
