import { RulesQueries } from '../../src/comment/rules.queries.js';
import { RulesService } from '../../src/comment/rules.service.js';
import { type RuleName, type SetRule, type WordListName } from '../../src/comment/rules.view.js';
import { operator } from '../../src/platform/audit/actor.js';
import { type TestHouse } from '../support/house.js';

/** One rule of this house otherwise than it was, from now on. */
export async function setRule(house: TestHouse, name: RuleName, change: Partial<SetRule>): Promise<void> {
  const { version, rules } = await house.get(RulesQueries).current();
  const changed = rules.map((each) => (each.rule === name ? { ...each, ...change } : each));
  await house.get(RulesService).change(operator, { version, rules: changed as never });
}

export async function setWords(house: TestHouse, list: WordListName, words: string): Promise<void> {
  const { version } = await house.get(RulesQueries).current();
  await house.get(RulesService).importWords(operator, list, { version, words, how: 'replace' });
}
