/**
 * Asks the device for its passkey and puts the answer into the form, which then goes the way of every form. Sent to the pages that
 * have such a form, and to no other; without it they say so, and everything else on them works.
 */
const forms = document.querySelectorAll('form[data-passkey]');
const able = typeof globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function';

for (const form of forms) {
  form.hidden = !able;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(form);
  });
}
if (able) for (const note of document.querySelectorAll('.without-passkeys')) note.hidden = true;

async function answer(form) {
  const status = form.querySelector('[role="status"]');
  status.textContent = '';
  try {
    form.elements.namedItem('credential').value = JSON.stringify(await ask(form.dataset));
    form.submit();
  } catch {
    // Called off, not there, or known already: browsers do not say which.
    status.textContent = status.dataset.sorry;
  }
}

function ask({ passkey, way }) {
  const options = JSON.parse(passkey);
  return way === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}
