/** What other programs may be called about. */
export const hookEvents = [
  'comment.held',
  'comment.published',
  'comment.declined',
  'comment.removed',
  'comment.reported',
  'appeal.made',
  'batch.finished',
] as const;
export type HookEvent = (typeof hookEvents)[number];

/** Sent by hand, to see whether it arrives. */
export const testEvent = 'hook.test';

export const deliveryStates = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface HookView {
  readonly id: string;
  readonly url: string;
  readonly events: readonly HookEvent[];
  readonly enabled: boolean;
  /** Nobody switched it off but the house, since it had failed for days. */
  readonly gaveUp: boolean;
  readonly createdAt: Date;
  /** Since when nothing has arrived; null while all is well. */
  readonly failingSince: Date | null;
}

export interface DeliveryView {
  readonly id: string;
  readonly event: string;
  readonly state: DeliveryState;
  readonly createdAt: Date;
  readonly attempts: number;
  /** When it is tried again. */
  readonly nextAt: Date | null;
  readonly lastAt: Date | null;
  /** The status of the last answer; null where there was none. */
  readonly lastStatus: number | null;
  /** Why there was no answer. */
  readonly lastFault: string | null;
  readonly lastMs: number | null;
  readonly body: string;
}

export function toHookJson({ id, url, events, enabled, gaveUp, createdAt, failingSince }: HookView) {
  return {
    id,
    url,
    events,
    enabled,
    gaveUp,
    createdAt: createdAt.toISOString(),
    failingSince: failingSince?.toISOString() ?? null,
  };
}

export function toDeliveryJson(delivery: DeliveryView) {
  const { id, event, state, attempts, lastStatus, lastFault, lastMs, body } = delivery;
  return {
    id,
    event,
    state,
    createdAt: delivery.createdAt.toISOString(),
    attempts,
    nextAt: delivery.nextAt?.toISOString() ?? null,
    lastAt: delivery.lastAt?.toISOString() ?? null,
    lastStatus,
    lastFault,
    lastMs,
    body,
  };
}
