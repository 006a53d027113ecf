import { solved } from './work.js';

/** Somebody who presses the button before the work is done waits for it no longer than this. */
const patienceMs = 10_000;

/** Tells with the reply how long it took, and does the work that the publisher asks for. Nothing is refused without either. */
export function showEffort(form) {
  const { challenge } = form.dataset;
  let work = null;
  let proof = '';
  if (challenge && globalThis.crypto?.subtle)
    form.addEventListener('focusin', () => {
      work ??= fetch(challenge)
        .then((answer) => answer.json())
        .then(solved)
        .then((solution) => (proof = solution))
        .catch(() => (proof = ' '));
    });
  form.addEventListener('submit', (event) => {
    if (!work || proof || event.submitter?.value === 'preview') return;
    event.preventDefault();
    const late = new Promise((resolve) => setTimeout(resolve, patienceMs));
    void Promise.race([work, late]).then(() => {
      proof ||= ' ';
      form.requestSubmit(event.submitter);
    });
  });
  form.addEventListener('formdata', ({ formData }) => {
    formData.set('elapsed', Math.round(performance.now()));
    if (proof.trim()) formData.set('proof', proof);
  });
}
