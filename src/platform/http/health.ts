import { Injectable } from '@nestjs/common';

/** What `GET /health/ready` says. `ready` and `degraded` are 200, all else is 503. */
export type Readiness = 'ready' | 'degraded' | 'starting' | 'migrating' | 'draining' | 'unavailable';

type Phase = 'starting' | 'migrating' | 'serving' | 'draining';

/** Something the house stands on. */
export interface Probe {
  /** Resolves when it is there; rejects, or takes longer than a second, when it is not. */
  check(): Promise<unknown>;
  /** What the house can do without it: `degraded` while pages can still be served, else `unavailable`. */
  without(): 'degraded' | 'unavailable';
}

const PROBE_MS = 1000;
const FRESH_MS = 1000;

/** Knows whether the house is open. Probes run at most once a second, however often somebody asks. */
@Injectable()
export class Health {
  private phase: Phase = 'starting';
  private readonly probes: Probe[] = [];
  private readonly closing = new AbortController();
  private probed: { readonly at: number; readonly result: Promise<Readiness> } | null = null;

  stand(probe: Probe): void {
    this.probes.push(probe);
  }

  /** Migrations are pending or at work. */
  migrate(): void {
    this.phase = 'migrating';
  }

  serve(): void {
    this.phase = 'serving';
  }

  /** There is no way back from here. */
  drain(): void {
    this.phase = 'draining';
    this.closing.abort();
  }

  /** Fires when the house begins to close: event streams end themselves then. */
  get draining(): AbortSignal {
    return this.closing.signal;
  }

  async readiness(): Promise<Readiness> {
    if (this.phase !== 'serving') return this.phase;
    const now = performance.now();
    if (this.probed === null || now - this.probed.at > FRESH_MS) this.probed = { at: now, result: this.probeAll() };
    const result = await this.probed.result;
    // The house may have begun to close while the probe ran.
    return this.phase === 'serving' ? result : this.phase;
  }

  private async probeAll(): Promise<Readiness> {
    const found = await Promise.all(this.probes.map(state));
    return found.find((result) => result === 'unavailable') ?? found.find((result) => result === 'degraded') ?? 'ready';
  }
}

async function state(probe: Probe): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer.')), PROBE_MS);
  });
  try {
    await Promise.race([probe.check(), late]);
    return 'ready';
  } catch {
    return probe.without();
  } finally {
    clearTimeout(timer);
  }
}
