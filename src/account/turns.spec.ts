import { Turns } from './turns.js';

class Full extends Error {}

function gates(count: number) {
  return Array.from({ length: count }, () => Promise.withResolvers<void>());
}

it('runs two at once, lets the next wait, and turns away whoever comes when the line is full', async () => {
  const turns = new Turns(2, 1, () => new Full());
  const [first, second, third] = gates(3);
  const started: number[] = [];
  const enter = (name: number, gate = first) => turns.take(() => (started.push(name), gate!.promise));

  const running = [enter(1, first), enter(2, second), enter(3, third)];
  await expect(enter(4)).rejects.toThrow(Full);
  expect(started).toEqual([1, 2]);

  first!.resolve();
  await running[0];
  await new Promise(setImmediate);
  expect(started).toEqual([1, 2, 3]);
  second!.resolve();
  third!.resolve();
  await Promise.all(running);
});

it('gives the turn on when the work fails', async () => {
  const turns = new Turns(1, 1, () => new Full());
  const failing = turns.take(() => Promise.reject(new Error('no')));
  const next = turns.take(() => Promise.resolve('done'));

  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
