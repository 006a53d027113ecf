import type { ComponentChildren } from 'preact';
import { replyLimits } from '../comment/comment.dto.js';
import type { FieldFault } from '../platform/domain-error.js';
import { FaultSummary, sentencesFor } from './fault-summary.js';
import { Field } from './field.js';
import { KeptText } from './kept-text.js';
import type { Messages } from './messages/catalogue.js';
import type { ReplyStatusPageView } from './reply-status-view.js';
import { TypedText } from './typed-text.js';

/** The edit, while it may be made; afterwards why not. What was typed into an edit that came too late is still given back. */
export function EditOwnReply({ view, t }: { view: ReplyStatusPageView; t: Messages }) {
  const { reply, path, refused } = view;
  const { edit } = reply;
  if (!edit.may) return refused ? null : <WhyNot why={edit.why} t={t} />;
  const faults = refused?.faults ?? [];
  return (
    <details open={refused !== null}>
      <summary>{t.own.edit}</summary>
      {refused?.overtaken && <Alert>{t.own.overtaken}</Alert>}
      <EditForm path={path} version={reply.version} text={refused?.typed ?? reply.source} faults={faults} t={t}>
        <p>{edit.until ? `${t.own.editUntil({ moment: t.moment(edit.until) })} ${t.own.readAgain}` : t.own.editHeld}</p>
      </EditForm>
    </details>
  );
}

/** An edit that came when none was taken any more: said first of all, with the text to keep. */
export function EditTooLate({ view, t }: { view: ReplyStatusPageView; t: Messages }) {
  const { reply, refused } = view;
  if (refused === null || reply.edit.may) return null;
  return (
    <>
      <Alert>
        {t.own.notSaved} {whyNot(reply.edit.why, t)}
      </Alert>
      <KeptText text={refused.typed} t={t} />
    </>
  );
}

export interface EditFormProps {
  /** Of the author's own page. */
  readonly path: string;
  readonly version: number | string;
  readonly text: string;
  readonly faults?: readonly FieldFault[];
  readonly t: Messages;
  readonly children?: ComponentChildren;
}

export function EditForm({ path, version, text, faults = [], t, children }: EditFormProps) {
  return (
    <form method="post" action={`${path}/edit`}>
      {faults.length > 0 && <FaultSummary faults={faults} outcome={t.own.notSaved} t={t} />}
      <input type="hidden" name="lang" value={t.lang} />
      <input type="hidden" name="version" value={version} />
      <Field name="comment" label={t.labels.comment} faults={sentencesFor('comment', faults, t)} required>
        {(tied) => <TypedText {...tied} text={text} rows={8} maxlength={replyLimits.comment * 4} />}
      </Field>
      {children}
      <button type="submit">{t.own.save}</button>
    </form>
  );
}

/** Two steps without script: the disclosure, then the button. */
export function WithdrawOwnReply({ path, t }: { path: string; t: Messages }) {
  return (
    <details>
      <summary>{t.own.withdraw}</summary>
      <form method="post" action={`${path}/withdraw`}>
        {/* Lynx makes a GET of a POST that sends nothing. */}
        <input type="hidden" name="withdraw" value="1" />
        <p>{t.own.withdrawText}</p>
        <button type="submit">{t.own.withdrawButton}</button>
      </form>
    </details>
  );
}

type Why = 'decided' | 'answered' | 'too-late';

/** What was decided stands at the head of the page already. */
function WhyNot({ why, t }: { why: Why; t: Messages }) {
  return why === 'decided' ? null : <p>{whyNot(why, t)}</p>;
}

function whyNot(why: Why, t: Messages): string {
  return { decided: t.own.decided, answered: t.own.answered, 'too-late': t.own.tooLate }[why];
}

/** Takes the focus: a live region says nothing at page load. */
function Alert({ children }: { children: ComponentChildren }) {
  return (
    <p class="alert" tabindex={-1} autofocus>
      {children}
    </p>
  );
}
