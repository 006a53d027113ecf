/**
 * Gets one of our pages as a document that runs nothing. XMLHttpRequest is the parser that Trusted Types let pass: what it
 * makes is never run, and its nodes can be adopted.
 */
export function pageAt(url, sent) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(sent ? 'POST' : 'GET', url);
    request.responseType = 'document';
    request.timeout = 10_000;
    request.setRequestHeader('accept', 'text/html');
    // A page may be shown a little stale; who asks for news wants none of that.
    request.setRequestHeader('cache-control', 'no-cache');
    if (sent) request.setRequestHeader('content-type', 'application/json');
    request.onload = () => (request.response ? resolve({ status: request.status, page: request.response }) : reject());
    request.onerror = request.ontimeout = reject;
    request.send(sent && JSON.stringify(sent));
  });
}

/** The link of this kind that was clicked, unless the reader wants it in another tab. From then on it is ours to follow. */
export function followed(event, kind) {
  const link = event.target.closest(kind);
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  event.preventDefault();
  return link;
}

/** Brings the reader to what has just come, also one who does not see it. */
export function goTo(element) {
  if (!element) return;
  element.tabIndex = -1;
  element.focus();
}

export function made(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
