import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { databaseFault } from '../http/postgres-errors.js';
import { AuditChain } from './audit-chain.js';

const everyMs = 1000;
const batch = 500;

/** The head goes to the operator's log so often: a place that whoever has the database does not have. */
const tellEveryMs = 3_600_000;

/**
 * Appends what was written to the chain, soon after it was committed and in no transaction of anybody's: a decision or a reply
 * never waits for it. Instances take turns; whoever finds another at work comes again.
 */
@Injectable()
export class AuditSealer implements BeforeApplicationShutdown {
  private readonly log = new Logger('AuditSealer');
  private timer: NodeJS.Timeout | null = null;
  private sealing: Promise<unknown> = Promise.resolve();
  private stopping = false;
  private toldAt = -Infinity;

  constructor(
    private readonly db: DataSource,
    private readonly chain: AuditChain,
  ) {}

  /** Only an instance that serves does this; a command seals once, before it ends. */
  start(): void {
    this.sealing = this.pass()
      .then(() => this.tellHead())
      .catch((error: Error) => this.log.warn({ event: 'seal-error', code: databaseFault(error)?.code ?? error.name }))
      .finally(() => {
        if (!this.stopping) this.timer = setTimeout(() => this.start(), everyMs).unref();
      });
  }

  /** Until all is sealed, or somebody else is at it. Returns how many entries that were. */
  async pass(): Promise<number> {
    let all = 0;
    for (let count = batch; count === batch && !this.stopping; all += count) {
      const [row] = await this.db.query<{ count: number }[]>('select seal_audit_entries($1) as count', [batch]);
      count = row?.count ?? 0;
    }
    return all;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    await this.sealing;
  }

  private async tellHead(): Promise<void> {
    const now = performance.now();
    if (now - this.toldAt < tellEveryMs) return;
    const head = await this.chain.head();
    if (head !== null) this.log.log({ event: 'audit-head', head });
    this.toldAt = now;
  }
}
