import { actsByKey, deskActs } from './moderation-keys.js';

describe('the keys of the desk', () => {
  it('stand for one act each, and for none that the script keeps for itself', () => {
    const letters = deskActs.map(({ key }) => key);
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters.filter((key) => /^[jk?]$/.test(key) || !/^[a-z/]$/.test(key))).toEqual([]);
  });

  it('are what the help says', () => {
    for (const { act, key } of deskActs) expect(actsByKey[key]).toBe(act);
  });
});
