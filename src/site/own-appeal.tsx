import type { OwnAppeal } from '../comment/appeal.view.js';
import type { FieldFault } from '../platform/domain-error.js';
import { faultWords } from './fault-words.js';
import { Field } from './field.js';
import { KeptText } from './kept-text.js';
import type { Messages } from './messages/catalogue.js';
import { TypedText } from './typed-text.js';

/** An appeal that was not made: what was typed, and what is wrong with it; no fault where it came too late. */
export interface RefusedAppeal {
  readonly typed: string;
  readonly faults: readonly FieldFault[];
}

export interface OwnAppealProps {
  readonly appeal: OwnAppeal;
  /** Of the author's own page. */
  readonly path: string;
  readonly refused: RefusedAppeal | null;
  readonly t: Messages;
}

/** What an author may say against a decision, and what became of it. */
export function AppealOwnReply({ appeal, path, refused, t }: OwnAppealProps) {
  if (appeal.state === 'none' && refused === null) return null;
  return (
    <section aria-labelledby="appeal-heading">
      <h2 id="appeal-heading">{t.appeal.title}</h2>
      {refused && (
        <p class="alert" tabindex={-1} autofocus>
          {t.appeal.notMade} {appeal.state !== 'may' && t.appeal.over}
        </p>
      )}
      <Standing appeal={appeal} t={t} />
      {appeal.state === 'may' ? (
        <AppealForm path={path} refused={refused} t={t} />
      ) : (
        refused && <KeptText text={refused.typed} rows={4} t={t} />
      )}
    </section>
  );
}

function Standing({ appeal, t }: Pick<OwnAppealProps, 'appeal' | 't'>) {
  if (!('madeAt' in appeal || 'decidedAt' in appeal)) return null;
  if ('madeAt' in appeal)
    return (
      <>
        <p>{t.appeal.waits({ moment: t.moment(appeal.madeAt) })}</p>
        {appeal.text !== null && <Quoted text={appeal.text} />}
      </>
    );
  return (
    <>
      <p>{t.appeal[appeal.state]({ moment: t.moment(appeal.decidedAt) })}</p>
      {appeal.answer !== null && (
        <>
          <h3>{t.appeal.answer}</h3>
          <Quoted text={appeal.answer} />
        </>
      )}
    </>
  );
}

/** Lines as they were typed. */
function Quoted({ text }: { text: string }) {
  return (
    <blockquote class="lines" dir="auto">
      {text}
    </blockquote>
  );
}

function AppealForm({ path, refused, t }: Pick<OwnAppealProps, 'path' | 'refused' | 't'>) {
  const faults = (refused?.faults ?? []).map((fault) => faultWords(fault, t));
  return (
    <form method="post" action={`${path}/appeal`}>
      <p>{t.appeal.text}</p>
      {/* Lynx makes a GET of a POST that sends nothing. */}
      <input type="hidden" name="lang" value={t.lang} />
      <Field name="text" label={t.appeal.words} faults={faults}>
        {(tied) => <TypedText {...tied} text={refused?.typed ?? ''} rows={4} />}
      </Field>
      <button type="submit">{t.appeal.button}</button>
    </form>
  );
}
