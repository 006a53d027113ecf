import type { AppealRow, MayDecide } from '../moderation/appeals.view.js';
import type { FieldFault } from '../platform/domain-error.js';
import { appealPath, moderatedCommentPath } from './addresses.js';
import { ago } from './ago.js';
import { faultWords } from './fault-words.js';
import { Field } from './field.js';
import { Markup } from './markup.js';
import { messagesFor } from './messages/messages.js';
import { Reasons } from './moderation-reasons.js';

/** The desk speaks English. */
const t = messagesFor('en');

/** A decision about an appeal that was not made: what was typed, and what is wrong with it. */
export interface UnmadeAnswer {
  readonly appealId: string;
  readonly decision: string;
  readonly typed: string;
  readonly faults: readonly FieldFault[];
}

export interface AppealProps {
  readonly item: AppealRow;
  readonly now: Date;
  readonly unmade: UnmadeAnswer | null;
}

/** The reply, why it was put away and by whom, and what its author says to that. */
export function AppealItem({ item, now, unmade }: AppealProps) {
  const { appeal, row, yours } = item;
  const { comment, article } = row;
  const authorId = `appeal-${appeal.id}`;
  return (
    <article class="case" aria-labelledby={authorId}>
      <header>
        <p class="sender">
          <b class="author" id={authorId}>
            <bdi>{comment.author.name}</bdi>
          </b>
          <a class="when" href={moderatedCommentPath(comment.id)}>
            <time datetime={comment.createdAt.toISOString()}>{ago(comment.createdAt, now)}</time>
          </a>
          <span>
            On{' '}
            <a href={article.path}>
              <bdi>{article.title}</bdi>
            </a>
          </span>
        </p>
      </header>
      <Markup class="prose" of={comment.html} />
      <Reasons comment={comment} />
      <Against item={item} now={now} />
      <Words item={item} now={now} />
      {appeal.outcome === null ? (
        <Answering item={item} unmade={unmade?.appealId === appeal.id ? unmade : null} />
      ) : (
        <Decided item={item} now={now} />
      )}
      {appeal.outcome === null && yours !== 'may' && <p class="quietly">{whose[yours]}</p>}
    </article>
  );
}

const whose: Readonly<Record<Exclude<MayDecide, 'may'>, string>> = {
  own: 'This is against a decision of yours, so somebody else decides about it.',
  alone: 'This is against a decision of yours. Nobody else here can decide, so you may; the log says so.',
};

function Against({ item: { against }, now }: Pick<AppealProps, 'item' | 'now'>) {
  return (
    <ul class="against" aria-label="Decided before">
      {against.map(({ by, action, at, reason }) => (
        <li key={at.toISOString()}>
          <bdi>{by}</bdi>: {action.replace('comment.', '').replaceAll('-', ' ')}{' '}
          <time datetime={at.toISOString()}>{ago(at, now)}</time>
          {reason !== null && (
            <>
              {', '}
              <q dir="auto">{reason}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Words({ item: { appeal }, now }: Pick<AppealProps, 'item' | 'now'>) {
  return (
    <>
      <p>
        Its author appealed <time datetime={appeal.madeAt.toISOString()}>{ago(appeal.madeAt, now)}</time>
        {appeal.text === null ? ' and wrote nothing.' : ':'}
      </p>
      {appeal.text !== null && (
        <blockquote class="lines" dir="auto">
          {appeal.text}
        </blockquote>
      )}
    </>
  );
}

const buttons = { uphold: 'Let it stand', overturn: 'Publish the reply' } as const;

/** One form for each, so that Enter in a sentence never presses the other button. */
function Answering({ item, unmade }: { item: AppealRow; unmade: UnmadeAnswer | null }) {
  if (item.yours === 'own') return null;
  return (
    <div class="decisions" role="group" aria-label="Decide about the appeal">
      {(['overturn', 'uphold'] as const).map((decision) => (
        <AnswerForm
          key={decision}
          item={item}
          decision={decision}
          unmade={unmade?.decision === decision ? unmade : null}
        />
      ))}
    </div>
  );
}

interface AnswerFormProps {
  readonly item: AppealRow;
  readonly decision: keyof typeof buttons;
  readonly unmade: UnmadeAnswer | null;
}

function AnswerForm({ item: { appeal, row }, decision, unmade }: AnswerFormProps) {
  const required = decision === 'uphold';
  const name = `${decision}-${appeal.id}`;
  return (
    <form method="post" action={`${appealPath(appeal.id)}/decisions`} class={decision}>
      <input type="hidden" name="decision" value={decision} />
      <input type="hidden" name="version" value={row.comment.version} />
      <Field
        name={name}
        label={required ? 'Why it stands, for the author' : 'A sentence for the author (optional)'}
        required={required}
        faults={(unmade?.faults ?? []).map((fault) => faultWords(fault, t))}
      >
        {(tied) => (
          <input
            {...tied}
            name="answer"
            type="text"
            dir="auto"
            autocomplete="off"
            value={unmade?.typed}
            autofocus={unmade !== null}
          />
        )}
      </Field>
      <button type="submit">{buttons[decision]}</button>
    </form>
  );
}

function Decided({ item: { appeal, row }, now }: Pick<AppealProps, 'item' | 'now'>) {
  return (
    <>
      <p>
        {appeal.outcome === 'upheld' ? 'It stands' : 'The reply was published'}
        {appeal.decidedAt && (
          <>
            {' '}
            – decided <time datetime={appeal.decidedAt.toISOString()}>{ago(appeal.decidedAt, now)}</time>
          </>
        )}
        {appeal.answer !== null && (
          <>
            {', '}
            <q dir="auto">{appeal.answer}</q>
          </>
        )}
      </p>
      <form method="post" action={`${appealPath(appeal.id)}/undo`}>
        <input type="hidden" name="version" value={row.comment.version} />
        <button type="submit" class="plain">
          Undo
        </button>
      </form>
    </>
  );
}
