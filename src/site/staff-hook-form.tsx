import { type HookEvent, hookEvents } from '../moderation/hooks.view.js';
import type { FieldFault } from '../platform/domain-error.js';
import { Field } from './field.js';

/** What a form said, or what it shows at first. */
export interface TypedHook {
  readonly url: string;
  readonly events: readonly string[];
  /** Null where that is not asked. */
  readonly enabled: boolean | null;
}

export interface HookFormProps {
  readonly action: string;
  readonly typed: TypedHook;
  readonly faults: readonly FieldFault[];
  readonly button: string;
}

/** Where to call, and about what. */
export function HookForm({ action, typed, faults, button }: HookFormProps) {
  const url = faults.filter(({ field }) => field === 'url').map(({ message }) => message);
  const events = faults.some(({ field }) => field.startsWith('events'));
  return (
    <form method="post" action={action}>
      <Field name="url" label="Address" required faults={url} hint="It begins with https://.">
        {(tied) => (
          <input
            {...tied}
            type="text"
            inputmode="url"
            dir="ltr"
            autocomplete="off"
            value={typed.url}
            autofocus={url.length > 0}
          />
        )}
      </Field>
      <fieldset class="choices">
        <legend>Call it when</legend>
        {events && <p class="fault">Please choose at least one.</p>}
        {hookEvents.map((event) => (
          <p key={event} class="choice">
            <input
              type="checkbox"
              id={`event-${event}`}
              name={event}
              value="yes"
              checked={typed.events.includes(event)}
            />
            <label for={`event-${event}`}>
              {sentences[event]} <code>{event}</code>
            </label>
          </p>
        ))}
      </fieldset>
      {typed.enabled !== null && (
        <p class="choice">
          <input type="checkbox" id="enabled" name="enabled" value="yes" checked={typed.enabled} />
          <label for="enabled">Switched on</label>
        </p>
      )}
      <button type="submit">{button}</button>
    </form>
  );
}

const sentences: Readonly<Record<HookEvent, string>> = {
  'comment.held': 'A reply waits',
  'comment.published': 'A comment is published',
  'comment.declined': 'A comment is declined, or marked as spam, or put into the trash',
  'comment.removed': 'A published comment is no longer shown',
  'comment.reported': 'A reader reports a comment',
  'appeal.made': 'An author appeals',
  'batch.finished': 'A batch is done, or undone',
};
