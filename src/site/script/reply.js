import { followed, made } from './pages.js';
import { comments } from './thread.js';

const respond = document.getElementById('respond');
const home = document.createComment('');
let asked = null;

/** The form comes to the comment that is being answered, with all that was typed, and goes back when the reader cancels. */
export function replyInPlace(form) {
  respond.before(home);
  comments.addEventListener('click', (event) => {
    const link = followed(event, '.reply');
    if (!link) return;
    asked = link;
    const comment = link.closest('.comment');
    respond.querySelector('.replying')?.remove();
    form.prepend(whom(comment, form.dataset));
    comment.after(respond);
    form.elements.comment.focus();
  });
  respond.addEventListener('click', (event) => {
    if (!followed(event, '.replying a')) return;
    formGoesHome();
    (asked?.isConnected ? asked : form.elements.comment).focus();
  });
}

export function formGoesHome() {
  respond?.querySelector('.replying')?.remove();
  if (home.isConnected) home.after(respond);
}

/** As the server writes it. The name is isolated, so that it cannot turn the line around it. */
function whom(comment, words) {
  const [before, after] = words.replying.split('#');
  const parentId = made('input', { type: 'hidden', name: 'parentId', value: comment.id.slice('comment-'.length) });
  const name = made('bdi', { textContent: comment.querySelector('.author').textContent });
  const sentence = made('span', {}, before, name, after);
  return made(
    'p',
    { className: 'replying' },
    parentId,
    sentence,
    ' ',
    made('a', { href: '#respond', textContent: words.cancel }),
  );
}
