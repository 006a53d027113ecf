import type { ReplyField } from './messages/catalogue.js';

/** What a reader typed, as it arrived; shown back so that nothing is lost. */
export type ReplyDraft = Readonly<Record<ReplyField, string>>;

/** The form before anybody typed. */
export const emptyDraft: ReplyDraft = { comment: '', name: '', email: '', website: '' };

/** What a form sent, whatever it sent: only its text fields, and only those that the page shows. */
export function typedReply(fields: unknown): { readonly draft: ReplyDraft; readonly parentId: string | null } {
  const sent: Record<string, unknown> = typeof fields === 'object' && fields !== null ? { ...fields } : {};
  const text = (name: string) => (typeof sent[name] === 'string' ? sent[name] : '');
  const draft = { comment: text('comment'), name: text('name'), email: text('email'), website: text('website') };
  return { draft, parentId: text('parentId') || null };
}
