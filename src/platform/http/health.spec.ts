import { jest } from '@jest/globals';
import { closer } from './drain.js';
import { Health } from './health.js';

const never = () => new Promise<never>(() => undefined);

describe('readiness', () => {
  it('follows the house from start to end', async () => {
    const health = new Health();
    expect(await health.readiness()).toBe('starting');
    health.migrate();
    expect(await health.readiness()).toBe('migrating');
    health.serve();
    expect(await health.readiness()).toBe('ready');
    health.drain();
    expect(await health.readiness()).toBe('draining');
    expect(health.draining.aborted).toBe(true);
  });

  it.each([
    [[], 'ready'],
    [['degraded'], 'degraded'],
    [['unavailable'], 'unavailable'],
    [['degraded', 'unavailable'], 'unavailable'],
  ] as const)('without what says %j is %s', async (without, expected) => {
    const health = new Health();
    health.stand({ check: async () => 1, without: () => 'unavailable' });
    for (const state of without) health.stand({ check: () => Promise.reject(new Error('away')), without: () => state });
    health.serve();
    expect(await health.readiness()).toBe(expected);
  });

  it('asks once a second, however often it is asked, and waits a second at most', async () => {
    jest.useFakeTimers();
    const health = new Health();
    const check = jest.fn(never);
    health.stand({ check, without: () => 'degraded' });
    health.serve();
    const answers = Promise.all(Array.from({ length: 50 }, () => health.readiness()));
    await jest.advanceTimersByTimeAsync(1001);
    expect(new Set(await answers)).toEqual(new Set(['degraded']));
    expect(check).toHaveBeenCalledTimes(1);
    const later = health.readiness();
    await jest.advanceTimersByTimeAsync(1001);
    expect(await later).toBe('degraded');
    expect(check).toHaveBeenCalledTimes(2);
    jest.useRealTimers();
  });
});

describe('closing', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function house(close: () => Promise<unknown>, ends: (() => Promise<unknown>)[] = []) {
    const health = new Health();
    health.serve();
    const steps: string[] = [];
    const server = { closeAllConnections: () => steps.push('cut') } as unknown as Parameters<
      typeof closer
    >[0]['server'];
    const note = (step: string) => steps.push(step);
    const exit = (code: number) => void steps.push(`exit ${code}`);
    return { steps, health, end: closer({ health, server, close, afterwards: ends, log: note, exit }) };
  }

  it('goes in order: not ready, application, database, exit 0', async () => {
    const steps: string[] = [];
    const {
      end,
      health,
      steps: told,
    } = house(async () => steps.push(await health.readiness(), 'application'), [async () => steps.push('database')]);
    await end();
    expect(steps).toEqual(['draining', 'application', 'database']);
    expect(told).toEqual(['draining', 'closed', 'exit 0']);
  });

  it('cuts what is still open after eight seconds and ends after fifteen', async () => {
    const { end, steps } = house(never);
    void end();
    await jest.advanceTimersByTimeAsync(7_999);
    expect(steps).toEqual(['draining']);
    await jest.advanceTimersByTimeAsync(1);
    expect(steps).toEqual(['draining', 'cut']);
    await jest.advanceTimersByTimeAsync(7_000);
    expect(steps).toEqual(['draining', 'cut', 'exit 1']);
  });

  it('ends at once when it is told again, but not by the echo of the first time', async () => {
    const { end, steps } = house(never);
    void end();
    await end();
    await jest.advanceTimersByTimeAsync(400);
    await end();
    expect(steps).toEqual(['draining']);
    await jest.advanceTimersByTimeAsync(100);
    await end();
    expect(steps).toEqual(['draining', 'exit 1']);
  });

  it('ends with 1 when closing fails', async () => {
    const { end, steps } = house(() => Promise.reject(new Error('stuck')));
    await end();
    expect(steps).toEqual(['draining', 'exit 1']);
  });
});
