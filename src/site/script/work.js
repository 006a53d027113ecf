/**
 * Solves a challenge of ALTCHA 2 (PBKDF2): looks for a counter whose key begins as it should. The browser derives keys beside
 * the page, so that it can be typed on meanwhile. Returns what the form carries: JSON in base64.
 */
export async function solved({ parameters, signature }) {
  const { algorithm, nonce, salt, cost, keyLength, keyPrefix } = parameters;
  const hash = algorithm.replace('PBKDF2/', '');
  const password = Uint8Array.from([...bytesOf(nonce), 0, 0, 0, 0]);
  const count = new DataView(password.buffer, password.length - 4);
  for (let counter = 0; ; counter++) {
    count.setUint32(0, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const how = { name: 'PBKDF2', hash, salt: bytesOf(salt), iterations: cost };
    const derivedKey = hexOf(await crypto.subtle.deriveBits(how, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix))
      return btoa(JSON.stringify({ challenge: { parameters, signature }, solution: { counter, derivedKey } }));
  }
}

function bytesOf(hex) {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function hexOf(buffer) {
  return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
