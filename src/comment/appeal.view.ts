export const appealOutcomes = ['upheld', 'overturned'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** Which appeals to look through. One whose reply was published meanwhile, or withdrawn, is in neither list. */
export const appealStates = ['open', 'decided'] as const;
export type AppealState = (typeof appealStates)[number];

export interface Appeal {
  readonly id: string;
  readonly commentId: string;
  /** What the author says, or null. */
  readonly text: string | null;
  readonly madeAt: Date;
  readonly outcome: AppealOutcome | null;
  /** The sentence for the author. */
  readonly answer: string | null;
  readonly decidedAt: Date | null;
}

/** Who put a reply away, and when; as the record says. */
export interface Declined {
  /** Of a member, or of a program's token. */
  readonly actorId: string | null;
  readonly by: string;
  readonly action: string;
  readonly at: Date;
  readonly reason: string | null;
}

/** How an author stands with their appeal. */
export type OwnAppeal =
  | { readonly state: 'none' | 'may' }
  | { readonly state: 'waits'; readonly madeAt: Date; readonly text: string | null }
  | { readonly state: AppealOutcome; readonly decidedAt: Date; readonly answer: string | null };
