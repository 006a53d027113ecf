import { frontPath } from './addresses.js';
import type { ErrorStatus, Messages, Words } from './messages/catalogue.js';
import { messagesFor } from './messages/messages.js';
import { page } from './page.js';
import { RequestNumber } from './request-number.js';
import type { Site } from './site.js';
import { tryAgainIn } from './try-again-in.js';

export interface ErrorPageView {
  /** The HTTP status. One without words of its own gets those of its class (400 or 500). */
  readonly status: number;
  readonly requestId: string;
  readonly retryAfterSeconds?: number | null;
  /** Of the article it is about, or else the reader's. */
  readonly lang: string;
  /** The browser does not say that the form came from here. */
  readonly foreign?: boolean;
  /** The path of the article that the form stands under, where it is one. */
  readonly article?: string | null;
}

/** Says nothing that came with the request: not its path, not a field, not a header. */
export function errorPage(site: Site, view: ErrorPageView): string {
  const t = messagesFor(view.lang);
  const words = view.foreign ? t.foreign : wordsFor(view.status, t);

  return page(
    site,
    { title: `${words.title} – ${site.name}`, lang: t.lang },
    <div class="leaf">
      <p class="status-code">{view.status}</p>
      <h1>{words.title}</h1>
      <p class="standfirst">{words.text}</p>
      {view.retryAfterSeconds ? <p>{tryAgainIn(view.retryAfterSeconds, t)}</p> : null}
      <p>
        <a class="button" href={view.article ?? frontPath}>
          {view.article ? t.backToArticle : t.toFrontPage}
        </a>
      </p>
      <RequestNumber id={view.requestId} t={t} />
    </div>,
  );
}

function wordsFor(status: number, t: Messages): Words {
  return t.errors[status as ErrorStatus] ?? t.errors[status >= 500 ? 500 : 400];
}
