import { type FastifyRequest } from 'fastify';
import { type Role } from './route-access.js';

/** A member of staff, or a program with a token: as the audit log names actors, with the role. */
export interface Visitor {
  readonly kind: 'staff' | 'token';
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** They reach only a part of what is here. Rooms that hold a part ask about it with `id`. */
  readonly limited: boolean;
  /** All that a program may do with this token; null: whatever the role includes. */
  readonly abilities: readonly string[] | null;
  /** Signed in with a password where more is asked for: only the page on which they mend that is open. */
  readonly confined: boolean;
  /** Null for a program. */
  readonly sessionId: string | null;
}

/** Who is asking. The room that knows sessions and tokens provides it; it is not asked on public routes. */
export abstract class Visitors {
  /** Null for nobody: no session or token, or one that ended. */
  abstract of(request: FastifyRequest): Promise<Visitor | null>;
}
