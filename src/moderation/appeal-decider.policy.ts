export interface DeciderFacts {
  /** Who asks; null for the operator's command line. */
  readonly person: string | null;
  /** Everybody who has put this reply away. */
  readonly decliners: readonly string[];
  /** Everybody who can sign in and decide. */
  readonly deciders: readonly string[];
}

/** `own`: it is the person's own decision. `alone`: it is, but everybody here has put it away, so that nobody else could look. */
export type MayDecide = 'may' | 'own' | 'alone';

/** An appeal goes to somebody who did not put the reply away, as long as there is anybody. */
export function mayDecideAppeal({ person, decliners, deciders }: DeciderFacts): MayDecide {
  if (person === null || !decliners.includes(person)) return 'may';
  return deciders.some((other) => !decliners.includes(other)) ? 'own' : 'alone';
}
