import { type QueueView, type ReportReason } from '../comment.view.js';

/** What a moderator looks for: made by `readSearch` (search.dto.ts), looked for by `conditionsOf` (conditions.queries.ts). */
export interface QueueQuery {
  /** As it was typed, to be shown again and kept: reading it anew gives the same. */
  readonly typed: string;
  /** The one list that it names itself (`status:spam`); null: it leaves that to whoever asks. */
  readonly view: QueueView | null;
  /** All of them have to hold. */
  readonly terms: readonly Term[];
}

export type Term = Sought & { readonly negated: boolean };

export type Sought =
  | { readonly by: 'text' | 'author'; readonly words: string; readonly beginning: boolean }
  | { readonly by: 'article'; readonly called: string }
  /** Of a link in the text, or the author's website: this host, and all below it. */
  | { readonly by: 'link'; readonly host: string }
  | { readonly by: 'rule'; readonly rule: string }
  | { readonly by: 'report'; readonly reason: ReportReason }
  | { readonly by: 'person'; readonly key: string }
  /** `since` takes in the moment itself, `before` does not. */
  | { readonly by: 'since' | 'before'; readonly at: Date };

export const everything: QueueQuery = { typed: '', view: null, terms: [] };

/** The same search in this list, unless it names one itself. */
export function within(query: QueueQuery, view: QueueView): QueueQuery & { readonly view: QueueView } {
  return { ...query, view: query.view ?? view };
}
