import { Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Visitor, Visitors } from '../platform/http/visitors.js';
import { TokenRefused } from './account.errors.js';
import { SessionCookies } from './session-cookies.service.js';
import { Sessions } from './sessions.service.js';
import { Tokens } from './tokens.service.js';

/** Tells who is asking: a program by its bearer token, a person by the session in their cookie. */
@Injectable()
export class StaffVisitors extends Visitors {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
    private readonly cookies: SessionCookies,
  ) {
    super();
  }

  /** Whoever shows a token is judged by it alone: a bad one throws TokenRefused, even beside a good cookie. */
  async of(request: FastifyRequest): Promise<Visitor | null> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.bearer(authorization);
    const secret = this.cookies.secretIn(request);
    if (secret === null) return null;
    return this.sessions.whose(secret, { attended: !unattended(request) });
  }

  /** RFC 6750 2.1; the scheme's case does not matter (RFC 9110 11.1). */
  private async bearer(authorization: string): Promise<Visitor> {
    const [, token] = /^bearer +([\w.~+/-]+=*) *$/i.exec(authorization) ?? [];
    const visitor = token === undefined ? null : await this.tokens.whose(token);
    if (!visitor) throw new TokenRefused();
    return visitor;
  }
}

/** The script of the desk says so where nobody asked it to ask. */
function unattended({ routeOptions, headers }: FastifyRequest): boolean {
  return routeOptions.config.unattended === true || headers['riposte-unattended'] !== undefined;
}
