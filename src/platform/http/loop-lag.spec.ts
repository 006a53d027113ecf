import { LoopLag } from './loop-lag.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the watch on the event loop', () => {
  it('sees that the loop was held up, and that it is free again', async () => {
    const lag = new LoopLag(40);
    await pause(30);
    for (const end = Date.now() + 700; Date.now() < end;) await hold(120);
    const held = lag.overloaded;
    await pause(1300);
    const free = !lag.overloaded;
    lag.stop();
    expect({ held, free }).toEqual({ held: true, free: true });
  });
});

async function hold(ms: number): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end;);
  await new Promise((resolve) => setImmediate(resolve));
}
