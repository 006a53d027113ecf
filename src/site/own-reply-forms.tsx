import { replyLimits } from '../comment/comment.dto.js';
import { FaultSummary, sentencesFor } from './fault-summary.js';
import { Field } from './field.js';
import type { Messages } from './messages/catalogue.js';
import { TypedText } from './typed-text.js';
import type { ReplyStatusPageView } from './reply-status-view.js';

/** The edit, while it may be made; afterwards why not. What was typed into an edit that came too late is still given back. */
export function EditOwnReply({ view, t }: { view: ReplyStatusPageView; t: Messages }) {
  const { reply, path, refused } = view;
  const { edit } = reply;
  if (!edit.may) {
    return (
      <>
        {edit.why !== 'decided' && <p>{edit.why === 'answered' ? t.own.answered : t.own.tooLate}</p>}
        {refused && (
          <Field name="comment" label={t.keptText}>
            {(tied) => <TypedText {...tied} text={refused.typed} rows={8} readonly />}
          </Field>
        )}
      </>
    );
  }
  const faults = refused?.faults ?? [];
  return (
    <details open={refused !== null}>
      <summary>{t.own.edit}</summary>
      <form method="post" action={`${path}/edit`}>
        {refused?.overtaken && (
          <p class="alert" tabindex={-1} autofocus>
            {t.own.overtaken}
          </p>
        )}
        {faults.length > 0 && <FaultSummary faults={faults} t={t} />}
        <input type="hidden" name="version" value={reply.version} />
        <Field name="comment" label={t.labels.comment} faults={sentencesFor('comment', faults, t)} required>
          {(tied) => (
            <TypedText {...tied} text={refused?.typed ?? reply.source} rows={8} maxlength={replyLimits.comment * 4} />
          )}
        </Field>
        <p>{edit.until ? t.own.editUntil({ moment: t.moment(edit.until) }) : t.own.editHeld}</p>
        <button type="submit">{t.own.save}</button>
      </form>
    </details>
  );
}

/** Two steps without script: the disclosure, then the button. */
export function WithdrawOwnReply({ path, t }: { path: string; t: Messages }) {
  return (
    <details>
      <summary>{t.own.withdraw}</summary>
      <form method="post" action={`${path}/withdraw`}>
        <p>{t.own.withdrawText}</p>
        <button type="submit">{t.own.withdrawButton}</button>
      </form>
    </details>
  );
}
