import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { OldestWaiting } from '../comment/oldest-waiting.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { Clock } from '../platform/clock.js';
import { type Setting, Settings } from '../platform/settings/settings.js';

const oldQueueHours: Setting<number> = {
  key: 'moderation.oldQueueHours',
  about: 'hours after which a waiting reply is too old, and staff are told so once, 0 (never) to 720',
  shape: z.number().int().min(0).max(720),
  default: 24,
};

/** A queue in which somebody waits for too long. */
export interface OldQueue {
  readonly since: Date;
  readonly hours: number;
}

@Injectable()
export class OldQueueQueries implements OnModuleInit {
  constructor(
    private readonly settings: Settings,
    private readonly oldest: OldestWaiting,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.settings.define(oldQueueHours);
  }

  /** Null while nobody whom the actor reaches waits longer than the publisher thinks right. */
  async forWhom(actor: Pick<Actor, 'id'>): Promise<OldQueue | null> {
    const [hours, since] = await Promise.all([this.settings.get(oldQueueHours), this.oldest.heldSince(actor)]);
    const old = hours > 0 && since !== null && this.clock.now().getTime() - since.getTime() >= hours * 3_600_000;
    return old ? { since, hours } : null;
  }
}
