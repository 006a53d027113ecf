import { jest } from '@jest/globals';
import { Admission } from './admission.js';

const limits = { inFlight: 2, queue: 3, waitMs: 1000 };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('admission', () => {
  it('lets in as many as fit, and the next when one leaves, in the order of coming', async () => {
    const door = new Admission(limits);
    const admitted: string[] = [];
    const come = (name: string) => door.enter().then((in_) => in_ && admitted.push(name));
    await Promise.all([come('a'), come('b')]);
    const waiting = [come('c'), come('d')];
    expect(door.figures).toEqual({ inFlight: 2, queued: 2, refused: 0 });
    door.leave();
    await waiting[0];
    expect(admitted).toEqual(['a', 'b', 'c']);
    door.leave();
    await waiting[1];
    expect(door.figures).toEqual({ inFlight: 2, queued: 0, refused: 0 });
    door.leave();
    door.leave();
    expect(door.figures.inFlight).toBe(0);
  });

  it('turns away at once whoever finds the queue full', async () => {
    const door = new Admission(limits);
    const all = Array.from({ length: 6 }, () => door.enter());
    await expect(all[5]).resolves.toBe(false);
    expect(door.figures).toEqual({ inFlight: 2, queued: 3, refused: 1 });
    jest.runAllTimers();
    await expect(Promise.all(all)).resolves.toEqual([true, true, false, false, false, false]);
  });

  it('lets nobody wait longer than a second', async () => {
    const door = new Admission(limits);
    const [, , late] = [door.enter(), door.enter(), door.enter()];
    jest.advanceTimersByTime(999);
    expect(door.figures.queued).toBe(1);
    jest.advanceTimersByTime(1);
    await expect(late).resolves.toBe(false);
    expect(door.figures).toEqual({ inFlight: 2, queued: 0, refused: 1 });
  });

  it('gives no place to whoever has hung up', async () => {
    const door = new Admission({ ...limits, inFlight: 1 });
    const gone = new AbortController();
    const [, hung, next] = [door.enter(), door.enter(gone.signal), door.enter()];
    gone.abort();
    door.leave();
    await expect(Promise.all([hung, next])).resolves.toEqual([false, true]);
    expect(door.figures.inFlight).toBe(1);
    await expect(door.enter(gone.signal)).resolves.toBe(false);
  });
});
