/** How a member hears of what waits. `count`: at once and seldom, how many wait; `each`: a letter for each; the others: what came, at once. */
export const noticeHows = ['none', 'count', 'each', 'hour', 'day'] as const;
export type NoticeHow = (typeof noticeHows)[number];

/** Of whoever has not chosen. */
export const standardHow: NoticeHow = 'count';

export const noticeKinds = ['held', 'reported', 'appealed'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** One thing that a member is to hear of. */
export interface Notice {
  readonly what: NoticeKind;
  readonly commentId: string;
  readonly article: string;
  readonly author: string;
  /** As it was typed. */
  readonly source: string;
}
