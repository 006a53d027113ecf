import type { ReplyField } from './messages/catalogue.js';

/** What somebody says about themselves on the form. */
export type ReaderOnForm = Readonly<Record<Exclude<ReplyField, 'comment'>, string>>;

/** What a reader typed, as it arrived; shown back so that nothing is lost. */
export interface ReplyDraft extends ReaderOnForm {
  readonly comment: string;
  /** Whether the box for remembering them is ticked. */
  readonly remember: boolean;
  /** Milliseconds that the pages before this one were open, by their script; empty where none told. */
  readonly elapsed: string;
}

/** The form before anybody typed. */
export const emptyDraft: ReplyDraft = { comment: '', name: '', email: '', website: '', remember: false, elapsed: '' };

/** The form for a reader who asked to be remembered. */
export function draftFor(reader: ReaderOnForm | null): ReplyDraft {
  return reader ? { ...emptyDraft, ...reader, remember: true } : emptyDraft;
}

/** What the page's form said. */
export interface SentForm {
  readonly draft: ReplyDraft;
  readonly parentId: string | null;
  /** The language that the page spoke, for an answer that cannot look at the article. */
  readonly lang: string | null;
  /** The second button: to be looked at, and not to be sent. */
  readonly preview: boolean;
  /** The reply itself, without what is said to the page alone; a stranger to the form stays in and will be refused. */
  readonly reply: unknown;
}

/** What a form sent, whatever it sent: of what the page shows again, only the text fields. */
export function readForm(fields: unknown): SentForm {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return readForm({});
  // `notify` is a box that no page offers yet; whoever sends it is not at fault.
  const { intent, lang, remember, notify: _notify, ...reply } = fields as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    draft: {
      comment: text(reply.comment),
      name: text(reply.name),
      email: text(reply.email),
      website: text(reply.website),
      remember: text(remember) !== '',
      elapsed: /^\d{1,9}$/.exec(text(reply.elapsed))?.[0] ?? '',
    },
    parentId: text(reply.parentId) || null,
    lang: text(lang) || null,
    preview: intent === 'preview',
    reply,
  };
}
