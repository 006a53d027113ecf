import { ownReplyPath } from './addresses.js';
import { KeptText } from './kept-text.js';
import type { Messages, Words } from './messages/catalogue.js';
import { messagesFor } from './messages/messages.js';
import { EditForm } from './own-reply-forms.js';
import { page } from './page.js';
import { RequestNumber } from './request-number.js';
import type { Site } from './site.js';
import { tryAgainIn } from './try-again-in.js';

export const editRefusalStatuses = [404, 413, 415, 429, 503] as const;
export type EditRefusalStatus = (typeof editRefusalStatuses)[number];

export interface EditRefusedPageView {
  readonly status: EditRefusalStatus;
  /** Of a failure on our side: whether it is known that nothing was saved. */
  readonly unsaved: boolean;
  readonly id: string;
  readonly token: string;
  /** The language that the form spoke. */
  readonly lang: string | null;
  /** What arrived, as far as it could be read. */
  readonly typed: string;
  readonly version: string;
  readonly retryAfterSeconds: number | null;
  readonly requestId: string;
}

/** An edit that came to nothing before the reply itself could be looked at: the text comes back, always. */
export function editRefusedPage(site: Site, view: EditRefusedPageView): string {
  const t = messagesFor(view.lang ?? 'en');
  const words = wordsFor(view, t);
  const path = ownReplyPath(view.id, view.token);

  return page(
    site,
    { title: `${t.errorTitle({ title: words.title })} – ${site.name}`, lang: t.lang },
    <div class="leaf">
      <h1>{words.title}</h1>
      <p class="standfirst">{words.text}</p>
      {view.retryAfterSeconds !== null && <p>{tryAgainIn(view.retryAfterSeconds, t)}</p>}
      {view.status === 404 ? (
        <KeptText text={view.typed} t={t} />
      ) : (
        <>
          <EditForm path={path} version={view.version} text={view.typed} t={t} />
          <p>
            <a href={path}>{t.yourReply}</a>
          </p>
        </>
      )}
      <RequestNumber id={view.requestId} t={t} />
    </div>,
  );
}

function wordsFor({ status, unsaved }: EditRefusedPageView, t: Messages): Words {
  if (status === 404) return t.errors[404];
  return status === 503 && !unsaved ? { title: t.refusal[503].title, text: t.perhapsSaved } : t.refusal[status];
}
