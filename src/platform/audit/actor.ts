/** Who did it: a member of staff, a program with a token, or the house itself (commands, jobs). */
export interface Actor {
  readonly kind: 'staff' | 'token' | 'system';
  readonly id: string | null;
  readonly name: string;
}

/** The command line: whoever has the shell and the keys. */
export const operator: Actor = { kind: 'system', id: null, name: 'operator' };
