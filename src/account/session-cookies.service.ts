import { Injectable } from '@nestjs/common';
import type {} from '@fastify/cookie';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Config } from '../platform/config/config.js';
import { clientKeyOf } from '../platform/http/client-address.js';
import { deviceOf } from './device.js';
import { type NewSession } from './sessions.service.js';
import { type SignInClient } from './sign-in.service.js';

/** A browser takes a `__Host-` cookie only over https, for this host alone and for every path (RFC 6265bis 4.1.3.2). */
const onHttps = '__Host-riposte';
const onHttp = 'riposte-session';

/** Every name that the cookie may have. */
export const sessionCookieNames = [onHttps, onHttp] as const;

/** Carries a session's secret in the browser. */
@Injectable()
export class SessionCookies {
  constructor(private readonly config: Config) {}

  secretIn(request: FastifyRequest): string | null {
    return request.cookies[this.name] ?? null;
  }

  /** Where a sign-in comes from. */
  clientOf(request: FastifyRequest): SignInClient {
    const device = deviceOf(request.headers['user-agent']);
    return { key: clientKeyOf(request), formerSecret: this.secretIn(request), device };
  }

  set(reply: FastifyReply, session: NewSession): void {
    void reply.setCookie(this.name, session.secret, { ...this.attributes, expires: session.expiresAt });
  }

  /**
   * Also asks the browser to forget pages that it kept. Not `"cookies"`: that would take those of every other service on the
   * registered domain, and the name that a reader asked us to remember.
   */
  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes).header('clear-site-data', '"cache"');
  }

  private get name(): string {
    return this.config.secure ? onHttps : onHttp;
  }

  /**
   * Lax, not Strict: moderators come to the queue by links in mails and must be signed in when they arrive. What changes anything
   * is a POST, which Lax keeps from other sites, and the Origin check asks again.
   */
  private get attributes() {
    return { path: '/', httpOnly: true, secure: this.config.secure, sameSite: 'lax' } as const;
  }
}
