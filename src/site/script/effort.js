import { solved } from './work.js';

/** Somebody who presses the button before the work is done waits for it no longer than this. */
const patienceMs = 10_000;

/** Tells with the reply how long it took, and does the work that the publisher asks for. Nothing is refused without either. */
export function showEffort(form) {
  const { challenge } = form.dataset;
  let work = null;
  let proof = null;
  let over = false;
  // Browsers derive keys only on pages that came by https, or from this machine.
  if (challenge && crypto.subtle)
    form.addEventListener('focusin', () => {
      work ??= proofFor(challenge).then(
        (solution) => {
          proof = solution;
          over = true;
        },
        () => (over = true),
      );
    });
  form.addEventListener('submit', (event) => {
    if (!work || over || event.submitter?.value === 'preview') return;
    event.preventDefault();
    const late = new Promise((resolve) => setTimeout(resolve, patienceMs));
    void Promise.race([work, late]).then(() => {
      over = true;
      form.requestSubmit(event.submitter);
    });
  });
  form.addEventListener('formdata', ({ formData }) => {
    // A form that came back carries the time of the pages before.
    formData.set('elapsed', Math.round(performance.now() + Number(formData.get('elapsed'))));
    if (proof) formData.set('proof', proof);
  });
}

async function proofFor(challenge) {
  return solved(await (await fetch(challenge)).json());
}
