/** Who did it: a member of staff, a program with a token, the house itself (commands, jobs), or a reader, who has no name here. */
export interface Actor {
  readonly kind: 'staff' | 'token' | 'system' | 'reader';
  readonly id: string | null;
  readonly name: string;
}

/** The command line: whoever has the shell and the keys. */
export const operator: Actor = { kind: 'system', id: null, name: 'operator' };

export const someReader: Actor = { kind: 'reader', id: null, name: 'reader' };
