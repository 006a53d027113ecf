import { made } from '../script/pages.js';
import { ask, send } from './asking.js';
import { fill, takeCounts } from './filling.js';
import { acting, bring, caseOf, drop, goToRow, leave, placeOf, rowOf, sayIfNothingIsLeft, still } from './rows.js';
import { noticeOf, say, toast, wordsIn } from './toasts.js';

/** Forms that act where they stand. All others lead to their page. */
const inPlace = ':is(.queue .case, .toasts) form[method=post]';

export function actInPlace() {
  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented || !event.target.matches(inPlace)) return;
    event.preventDefault();
    void act(event.target, event.submitter);
  });
  addEventListener('beforeunload', (event) => {
    if (acting.size > 0) event.preventDefault();
  });
}

/** One POST, the same as without script. The row goes at once, and comes back if it was not so. */
async function act(form, submitter) {
  const row = rowOf(form);
  const [, id] = /\/comments\/([^/]+)\//.exec(form.getAttribute('action')) ?? [];
  if (acting.has(id)) return;
  const fields = new FormData(form, submitter);
  const sent = form.enctype === 'multipart/form-data' ? fields : new URLSearchParams(fields);
  acting.add(id);
  if (row && form.hasAttribute('data-leaves')) leave(row);
  const answer = await send(form.getAttribute('action'), sent).catch(() => null);
  acting.delete(id);
  if (answer && answer.status < 400) await done(answer, { id, row, undone: row ? null : form.closest('.notice') });
  else await notDone(answer, { id, row });
  void fill();
}

async function done({ page, url }, { id, row, undone }) {
  const notice = page.querySelector('.notice');
  const now = page.getElementById(`comment-${id}`);
  const focused = row?.contains(document.activeElement);
  takeCounts(page);
  undone?.remove();
  if (now) {
    const here = bring(now);
    if (undone || focused) goToRow(here);
  } else if (!row || placeOf(id)?.hidden) drop(id);
  else if (!notice) return location.assign(url);
  else await renew(id);
  if (notice) toast(notice, { undone: undone !== null });
  else say(caseOf(id)?.querySelector('.in-hand p')?.textContent ?? 'Done.');
}

/** The reply is here again, with what was typed, and with what somebody else decided about it. */
async function notDone(answer, { id, row }) {
  const notice = answer?.page.querySelector('.notice.overtaken') ?? noticeOf(...reasonOf(answer));
  const shown = notice.cloneNode(true);
  const now = answer?.page.querySelector(`#comment-${CSS.escape(id)}:has([aria-invalid])`);
  const place = placeOf(id);
  if (row && place) {
    still(() => {
      place.hidden = false;
      sayIfNothingIsLeft();
    });
    if (now) bring(now);
    else if (answer && answer.status < 500) await renew(id);
    still(() => caseOf(id)?.prepend(shown));
  }
  toast(notice);
  say(wordsIn(shown));
  if (document.activeElement === document.body && caseOf(id)) goToRow(caseOf(id));
}

function reasonOf(answer) {
  if (!answer) return ['No answer came. The reply is here again, with what you typed: decide once more.'];
  if (answer.status === 401) {
    const link = made('a', { href: '/staff/sign-in', target: '_blank', textContent: 'Sign in in another tab' });
    return ['You are signed out. Nothing is lost: sign in, then decide once more.', link];
  }
  const heading = answer.page.querySelector('main h1')?.textContent ?? `The server answered ${answer.status}.`;
  return [`${heading} Nothing was changed.`];
}

/** The server knows how it looks now. What somebody types here stays. */
export async function renew(id, headers = {}) {
  const { status, page } = await ask(`/moderation/comments/${id}`, { headers }).catch(() => ({}));
  const now = page?.getElementById(`comment-${id}`);
  const here = caseOf(id);
  if (status === 404 || status === 410) return drop(id);
  if (!now || !here) return;
  if (isTypedIn(here)) return here.querySelector('.in-hand')?.replaceWith(...now.querySelectorAll('.in-hand'));
  const focused = here.contains(document.activeElement);
  const row = bring(now);
  if (focused) row.focus({ preventScroll: true });
}

function isTypedIn(row) {
  const texts = [...row.querySelectorAll('input:not([type=hidden]), textarea')];
  const choices = [...row.querySelectorAll('select')];
  const chosenAtFirst = ({ options }) =>
    Math.max(
      [...options].findIndex((option) => option.defaultSelected),
      0,
    );
  return (
    texts.some((field) => field.value !== field.defaultValue) ||
    choices.some((select) => select.selectedIndex !== chosenAtFirst(select))
  );
}
