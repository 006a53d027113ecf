import { showEffort } from './effort.js';
import { followNews } from './news.js';
import { goTo } from './pages.js';
import { pageInPlace } from './paging.js';
import { previewWhileTyping } from './preview.js';
import { replyInPlace } from './reply.js';
import { comments } from './thread.js';

/** Every page does all of its work without this: it only spares the reader the way to another page and back. */
const form = document.querySelector('[name=email]')?.form;
if (form) {
  previewWhileTyping(form);
  showEffort(form);
}
if (comments) {
  pageInPlace();
  followNews();
  if (form) replyInPlace(form);
}
// A page that came back with something to say, if the browser has not brought the reader there by itself.
if (document.activeElement === document.body) goTo(document.querySelector('#faults, #preview'));
