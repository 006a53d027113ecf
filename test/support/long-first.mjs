import Sequencer from '@jest/test-sequencer';

/**
 * Jest begins with what took longest the last time. In a fresh clone there was no last time, and a file that mostly waits would be
 * left for the end, when nothing else can be done meanwhile: these begin in any case, in this order.
 */
const long = [
  'running/letters',
  'secrecy/the-clock-tells-nothing',
  'browser/eleven-thousand',
  'running/kill',
  'browser/no-script-of-strangers',
  'running/commands',
  'browser/every-state',
  'browser/how-it-looks',
  'browser/live-thread',
  'browser/hostile-places',
];

export default class LongFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const place = ({ path }) => {
      const at = long.findIndex((name) => path.endsWith(`/test/${name}.spec.ts`));
      return at < 0 ? long.length : at;
    };
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
}
