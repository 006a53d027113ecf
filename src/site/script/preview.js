import { pageAt } from './pages.js';

const pauseMs = 800;

/** Shows what the server makes of the text, a moment after the reader stops typing. */
export function previewWhileTyping(form) {
  const place = form.querySelector('[data-preview]');
  const text = form.elements.comment;
  let pause = 0;
  let busy = false;
  if (!place) return;
  const look = async () => {
    if (busy) return wait();
    const comment = text.value;
    if (!comment.trim()) return void (place.hidden = true);
    busy = true;
    try {
      const { status, page } = await pageAt(place.dataset.preview, { comment });
      if (status === 200) {
        place
          .querySelector('.prose')
          .replaceChildren(...[...page.body.childNodes].map((node) => document.adoptNode(node)));
        place.hidden = false;
      }
    } catch {
      // There is a button for it.
    }
    busy = false;
  };
  const wait = () => {
    clearTimeout(pause);
    pause = setTimeout(look, pauseMs);
  };
  text.addEventListener('input', wait);
}
