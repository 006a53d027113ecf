import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import { NoAnswer, post } from '../platform/outbound/post.js';
import { Sealer } from '../platform/security/sealer.js';
import { type HookDelivery } from './hook-delivery.entity.js';
import { signatureHeaders } from './hook-signature.js';
import { sealedAs } from './hooks.service.js';
import { type WebHook } from './web-hook.entity.js';

const deadlineMs = 5000;

/** How a call went. `status` is null where there was no answer, and `fault` says why. */
export interface CallOutcome {
  readonly status: number | null;
  readonly fault: string | null;
  readonly ms: number;
}

/** Makes one call: signed, bounded in time and size, to public addresses only, following nowhere. */
@Injectable()
export class HookPost {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly sealer: Sealer,
  ) {}

  async send({ id: hookId, url, secretSealed }: WebHook, { id, body }: HookDelivery): Promise<CallOutcome> {
    const secret = this.sealer.openText(secretSealed, sealedAs(hookId));
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Riposte',
      ...signatureHeaders(secret, { id, at: this.clock.now(), body }),
    };
    const began = performance.now();
    const took = () => Math.round(performance.now() - began);
    try {
      const mayBePrivate = this.config.privateHooksAllowed;
      const { status } = await post({ url: new URL(url), headers, body, deadlineMs, mayBePrivate });
      return { status, fault: null, ms: took() };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      return { status: null, fault: error.why, ms: took() };
    }
  }
}
