import { type z } from 'zod';
import { type DomainError } from '../../platform/domain-error.js';
import { type Access } from '../../platform/http/route-access.js';

/** A header that a request may bring. */
export interface RequestHeader {
  readonly name: string;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** What comes back when all is well. */
export interface Answer {
  readonly status: number;
  readonly description: string;
  /** Null: no body. Left out: one that is not described here. */
  readonly shape?: z.ZodType | null;
  readonly example?: unknown;
  /** `application/json` when left out. */
  readonly mediaType?: string;
}

/** One method of one route: what the document and its page say of it. `test/guards` holds it against the real route. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: `/api/v1/articles/{slug}`. */
  readonly path: string;
  /** Unique; generated clients name their functions so. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  /** The very schemas that the route binds. The body's name comes from the registry of shapes. */
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly headers?: readonly RequestHeader[];
  readonly answer: Answer;
  /** What the room refuses. What HTTP itself refuses is added in `refusals.ts`. */
  readonly refusals?: readonly DomainError[];
}

/** The operations of one room. */
export interface Chapter {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly Operation[];
}
