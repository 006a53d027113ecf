/** What a moderator's form said, whatever it said: enough to show the page again with nothing lost. */
export interface TypedDecision {
  readonly reason: string;
  readonly code: string;
  /** Where in the queue it leads back to. */
  readonly back: string;
}

export function typedDecision(fields: unknown): TypedDecision {
  const { reason, code, back } = (typeof fields === 'object' && fields !== null ? fields : {}) as Record<
    string,
    unknown
  >;
  return {
    reason: typeof reason === 'string' ? reason : '',
    code: typeof code === 'string' ? code : '',
    back: typeof back === 'string' ? back : 'held',
  };
}
