/** A person is one client's network (see `person`), within 30 days; a range and a domain are what staff typed. */
export const banKinds = ['person', 'range', 'domain'] as const;
export type BanKind = (typeof banKinds)[number];

/** `ban` does what the rule is set to do with banned senders; `hold` only has a moderator read first. */
export const banEffects = ['ban', 'hold'] as const;
export type BanEffect = (typeof banEffects)[number];

export const banStates = ['active', 'lifted', 'ended'] as const;
export type BanState = (typeof banStates)[number];

/** As staff see it. */
export interface BanView {
  readonly id: string;
  readonly kind: BanKind;
  /** Of a range or a domain. */
  readonly target: string | null;
  /** Of a person. */
  readonly person: string | null;
  readonly effect: BanEffect;
  readonly reason: string;
  readonly toAuthor: string | null;
  readonly madeBy: string;
  readonly madeAt: Date;
  /** Null: until it is lifted. */
  readonly endsAt: Date | null;
  readonly state: BanState;
  readonly liftedAt: Date | null;
  readonly liftedBy: string | null;
}

/** A person's ban is forgotten so many days after it was made, another one so many days after it was over. */
export const bansKeptDays = 30;
