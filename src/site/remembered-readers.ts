import { Injectable } from '@nestjs/common';
import type {} from '@fastify/cookie';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Config } from '../platform/config/config.js';
import { Sealer } from '../platform/security/sealer.js';
import { rememberedDays } from './remembered-days.js';
import { type ReaderOnForm } from './reply-draft.js';

/** A browser takes a `__Host-` cookie only over https, for this host alone and for every path (RFC 6265bis 4.1.3.2). */
const onHttps = '__Host-riposte-reader';
const onHttp = 'riposte-reader';
const about = 'reader-cookie';

const Remembered = z.strictObject({ name: z.string(), email: z.string(), website: z.string() });

/**
 * Fills in the form for those who asked for it. What a reader typed lies sealed in their own browser and nowhere else; it opens
 * nothing and proves nothing, so it decides nothing either: no reply is shown, and none let through, because of it.
 */
@Injectable()
export class RememberedReaders {
  constructor(
    private readonly config: Config,
    private readonly sealer: Sealer,
  ) {}

  /**
   * Who is remembered, or null. A page that was asked for with the cookie is for that browser alone, whatever the cookie holds;
   * one that we did not make, or cannot open any more, is taken back without a word.
   */
  recognise(request: FastifyRequest, reply: FastifyReply): ReaderOnForm | null {
    const sealed = request.cookies[this.name];
    if (sealed === undefined) return null;
    void reply.header('cache-control', 'private, no-store');
    const reader = this.opened(sealed);
    if (!reader) this.forget(reply);
    return reader;
  }

  /** After a reply was taken: `reader` when the box was ticked, else null. Whoever never asked for a cookie gets no header about one. */
  follow(request: FastifyRequest, reply: FastifyReply, reader: ReaderOnForm | null): void {
    if (reader) {
      const { name, email, website } = reader;
      const sealed = this.sealer.sealText(JSON.stringify({ name, email, website }), about).toString('base64url');
      void reply.setCookie(this.name, sealed, { ...this.attributes, maxAge: rememberedDays * 86_400 });
    } else if (request.cookies[this.name] !== undefined) this.forget(reply);
  }

  private forget(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes);
  }

  private opened(sealed: string): ReaderOnForm | null {
    try {
      return Remembered.parse(JSON.parse(this.sealer.openText(Buffer.from(sealed, 'base64url'), about)));
    } catch {
      return null;
    }
  }

  private get name(): string {
    return this.config.secure ? onHttps : onHttp;
  }

  private get attributes() {
    return { path: '/', httpOnly: true, secure: this.config.secure, sameSite: 'lax' } as const;
  }
}
