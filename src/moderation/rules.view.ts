import { type Config } from '../platform/config/config.js';
import {
  type ChangedRules,
  policyOf,
  precisionOf,
  type Rehearsal,
  type RulesVersion,
  type SetRule,
  type Tally,
} from '../comment/rules.view.js';

/** The rules as JSON. `rules` goes back as it is; `policy` says the same in words. */
export function toRulesJson(
  { version, rules, words, changes, note, changedBy, changedAt }: RulesVersion,
  limits: string,
) {
  return {
    version,
    changedBy,
    changedAt: changedAt?.toISOString() ?? null,
    changes,
    note,
    rules: rules.map(toSetRule),
    words: { blocked: words.blocked, held: words.held },
    before: limits,
    policy: policyOf(rules).map(({ rule, title, mode, says, notOnThePast }) => ({
      rule,
      title,
      mode,
      says,
      notOnThePast,
    })),
  };
}

export function toVersionJson({ version, rules, words, changes, note, changedBy, changedAt }: RulesVersion) {
  return {
    version,
    changedBy,
    changedAt: changedAt?.toISOString() ?? null,
    changes,
    note,
    rules: rules.map(toSetRule),
    words: { blocked: words.blocked, held: words.held },
  };
}

const mostTold = 100;

/** `version` is the one that holds now; it stays the same where nothing changed. */
export function toChangedJson({ rules: { version, changes, rules, words }, leftOut }: ChangedRules) {
  return {
    version,
    changes,
    rules: rules.map(toSetRule),
    words: { blocked: words.blocked, held: words.held },
    leftOut: leftOut.slice(0, mostTold).map(({ list, line, why }) => ({ list, line, why })),
    leftOutCount: leftOut.length,
  };
}

function toSetRule({ rule, mode, setting }: SetRule) {
  return { rule, mode, setting };
}

export function toRehearsalJson({ tried, stopped, moves, rules, untried }: Rehearsal) {
  return {
    tried,
    stopped: { now: toTallyJson(stopped.now), changed: toTallyJson(stopped.changed) },
    moves: moves.map(({ from, to, replies, samples }) => ({
      from,
      to,
      count: replies.wanted + replies.unwanted + replies.undecided,
      wanted: replies.wanted,
      unwanted: replies.unwanted,
      undecided: replies.undecided,
      samples: samples.map((sample) => ({
        id: sample.id,
        authorName: sample.authorName,
        decided: sample.decided,
        rules: sample.rules,
      })),
    })),
    rules: rules.map(({ rule, now, changed }) => ({ rule, now: toTallyJson(now), changed: toTallyJson(changed) })),
    untried: untried.map(({ rule, why, replies }) => ({ rule, why, replies })),
  };
}

function toTallyJson(tally: Tally) {
  const { wanted, unwanted, undecided } = tally;
  return { wanted, unwanted, undecided, precision: precisionOf(tally) };
}

/** What stands before all rules, in words. */
export function limitsInWords({
  replyLimits,
  replyLimitsSite,
}: Pick<Config, 'replyLimits' | 'replyLimitsSite'>): string {
  const each = inWords(replyLimits);
  const all = inWords(replyLimitsSite);
  if (each === null && all === null) return 'No limits are set (REPLY_LIMITS, REPLY_LIMITS_SITE).';
  const parts = [each && `one network may send ${each}`, all && `the whole site takes ${all}`].filter(Boolean);
  return `Limits, which the operator sets: ${parts.join('; ')}. What is over them is refused before it is read, and tried again later.`;
}

function inWords(limits: readonly { readonly count: number; readonly seconds: number }[]): string | null {
  return limits.length === 0 ? null : limits.map(({ count, seconds }) => `${count} in ${spanOf(seconds)}`).join(', ');
}

function spanOf(seconds: number): string {
  if (seconds % 3600 === 0) return seconds === 3600 ? 'an hour' : `${seconds / 3600} hours`;
  if (seconds % 60 === 0) return seconds === 60 ? 'a minute' : `${seconds / 60} minutes`;
  return `${seconds} seconds`;
}
