/**
 * Gets one of our pages as a document that runs nothing (see script/pages.js), or sends a form and follows where the answer leads.
 * Rejects when no answer came.
 */
export function ask(url, { sent = null, headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(sent ? 'POST' : 'GET', url);
    request.responseType = 'document';
    request.timeout = 15_000;
    request.setRequestHeader('accept', 'text/html');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.onload = () => {
      const { status, response: page, responseURL } = request;
      if (page) resolve({ status, page, url: responseURL });
      else reject(new Error('No page'));
    };
    request.onerror = request.ontimeout = request.onabort = () => reject(new Error('No answer'));
    request.send(sent);
  });
}

/** So many at once: a server that is kept busy by one person has no time for others. */
const mostAtOnce = 2;
const busyMs = 1000;

let sending = 0;
const turns = [];

/** Sends a form in its turn, and again as long as the server says that it was too busy for it. */
export async function send(path, sent, tries = 5) {
  const answer = await inTurn(() => ask(path, { sent, headers: minimal }));
  if (answer.status !== 503 || tries === 0) return answer;
  await new Promise((resolve) => setTimeout(resolve, busyMs));
  const url = new URL(answer.url);
  // It was carried out, and only the page after it was not to be had.
  if (url.pathname !== path) return ask(url, { headers: minimal });
  return send(path, sent, tries - 1);
}

async function inTurn(work) {
  if (sending < mostAtOnce) sending += 1;
  else await new Promise((resolve) => turns.push(resolve));
  try {
    return await work();
  } finally {
    const next = turns.shift();
    if (next) next();
    else sending -= 1;
  }
}

/** What nobody asked for keeps no session alive. */
export const unattended = { 'riposte-unattended': '1' };

/** The queue without its rows. */
export const minimal = { prefer: 'return=minimal' };
