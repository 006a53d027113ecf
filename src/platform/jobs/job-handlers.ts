import { Injectable } from '@nestjs/common';

/** Ids only. A handler reads what it needs when it runs, and may run twice for one message. */
export type JobHandler = (ids: Readonly<Record<string, string>>) => Promise<void>;

/** Who acts on which outbox message. Rooms register when their module starts. */
@Injectable()
export class JobHandlers {
  readonly #byQueue = new Map<string, JobHandler>();

  /** `reader` tells two handlers of one kind apart: each has a queue, and so retries, of its own. */
  on(kind: string, reader: string, handler: JobHandler): void {
    const queue = `${kind}/${reader}`;
    if (this.#byQueue.has(queue)) throw new Error(`Two handlers call themselves ${queue}.`);
    this.#byQueue.set(queue, handler);
  }

  get queues(): ReadonlyMap<string, JobHandler> {
    return this.#byQueue;
  }

  /** The queues that a message of this kind goes to. Where nobody listens there is none, and the message is dropped. */
  queuesOf(kind: string): string[] {
    return [...this.#byQueue.keys()].filter((queue) => queue.startsWith(`${kind}/`));
  }
}
