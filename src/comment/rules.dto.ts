import { z } from 'zod';
import { cleanText, wholeNumber } from '../platform/http/values.js';
import { ruleKinds } from './rules/rule-kinds.js';
import { modes, type RuleKind } from './rules/rule.js';
import { wordListNames } from './rules.view.js';

/** Of a list of 100,000 words in a script of three bytes a letter. */
const longestWords = 4_000_000;

const [first, ...others] = (ruleKinds as readonly RuleKind[]).map((kind) =>
  z.strictObject({
    rule: z.literal(kind.name),
    mode: z.enum(modes, { error: `mode is one of ${modes.join(', ')}.` }),
    setting: kind.shape.prefault({}),
  }),
);
if (!first) throw new Error('There are no rules.');

/** One rule as it shall stand. */
export const SetRuleDto = z.discriminatedUnion('rule', [first, ...others], {
  error: `rule is one of ${ruleKinds.map(({ name }) => name).join(', ')}.`,
});

/** Every rule once, in order. */
export const ruleSetShape = z
  .array(SetRuleDto)
  .max(ruleKinds.length, { error: 'name every rule once.' })
  .refine((rules) => new Set<unknown>(rules.map(({ rule }) => rule)).size === ruleKinds.length, {
    error: `name every rule once: ${ruleKinds.map(({ name }) => name).join(', ')}.`,
  });

/** One entry a line, as in WordPress's field. */
export const wordLines = () => z.string().max(longestWords, { error: 'this list is too long.' });

export const version = z.int().min(0).max(1_000_000_000);
const note = cleanText({ min: 1, max: 500 }).optional();

/** What is left out stays as it is. `version` is the one that was looked at. */
export const ChangeRulesDto = z.strictObject({
  version,
  note,
  rules: ruleSetShape.optional(),
  blockedWords: wordLines().optional(),
  heldWords: wordLines().optional(),
});
export type ChangeRulesDto = z.infer<typeof ChangeRulesDto>;

export const ways = ['add', 'replace'] as const;

export const ImportWordsDto = z.strictObject({
  version,
  note,
  words: wordLines(),
  how: z.enum(ways, { error: 'how is add or replace.' }).default('add'),
});
export type ImportWordsDto = z.infer<typeof ImportWordsDto>;

export const PutBackDto = z.strictObject({ version, note });
export type PutBackDto = z.infer<typeof PutBackDto>;

export const VersionsQueryDto = z.strictObject({
  limit: wholeNumber({ min: 1, max: 100 }).default(50),
  after: z.string().max(200).optional(),
});
export type VersionsQueryDto = z.infer<typeof VersionsQueryDto>;

export const listParam = () => z.enum(wordListNames);
export const versionParam = () => wholeNumber({ min: 0, max: 999_999_999 });

/** A change, before anybody makes it: tried on the newest replies. */
export const RehearseDto = z.strictObject({
  rules: ruleSetShape.optional(),
  blockedWords: wordLines().optional(),
  heldWords: wordLines().optional(),
  last: z.int().min(1).max(5000).default(500),
});
export type RehearseDto = z.infer<typeof RehearseDto>;
