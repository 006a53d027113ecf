import { jest } from '@jest/globals';
import { Tokens } from '../../src/account/tokens.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { anArticle } from '../support/given.js';
import { type HouseOptions, TestHouse } from '../support/house.js';
import { Stranger, watchPulse } from './stranger.js';

export interface Siege {
  readonly house: TestHouse;
  /** An article that takes replies. */
  readonly slug: string;
  readonly stranger: Stranger;
  /** A program with an editor's token, so that the routes behind the guard are reached too. */
  readonly program: Stranger;
}

/** Longest that anybody else may wait meanwhile. Generous: a hostile request that works takes seconds, a busy machine tenths. */
const patienceMs = 1000;

/** A house under hostile requests for a test file. After them it must still answer, must have answered all the while, and must have made no mistake. */
export function siege(options: HouseOptions = {}): () => Siege {
  // Stories here send hundreds of requests, and a busy machine is no failure.
  jest.setTimeout(60_000);
  let state: Siege;
  let pulse: () => Promise<number>;
  beforeAll(async () => {
    const house = await TestHouse.open(options);
    const slug = await anArticle(house);
    const { token } = await house.get(Tokens).issue({ name: 'program', role: 'admin' }, operator);
    const program = new Stranger(house, { authorization: `Bearer ${token}` });
    state = { house, slug, stranger: new Stranger(house), program };
    pulse = watchPulse(house);
  }, 30_000);
  afterAll(async () => {
    const { house, slug, stranger, program } = state;
    const [worst, page] = [await pulse(), await stranger.say(`/articles/${slug}`)];
    stranger.leave();
    program.leave();
    await house.close();
    expect(page.status).toBe(200);
    expect(worst).toBeLessThan(patienceMs);
    expect(house.log.filter((line) => line.includes('"request-failed"'))).toEqual([]);
  });
  return () => state;
}
