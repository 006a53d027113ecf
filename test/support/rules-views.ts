import { firstRuleSet } from '../../src/comment/rules/rule-set.js';
import { type Rehearsal } from '../../src/comment/rules.view.js';
import { type RulesCheckerPageView } from '../../src/site/rules-checker-page.js';
import { type RulesClassifierPageView } from '../../src/site/rules-classifier-page.js';
import { type RulesPageView } from '../../src/site/rules-page.js';
import { at, type Words } from './page-views.js';

export function aRulesPage({ text }: Words): RulesPageView {
  return {
    staff: { id: 's1', name: text, role: 'admin' },
    rules: {
      version: 1,
      rules: firstRuleSet,
      words: { blocked: 1, held: 2 },
      changes: [text],
      note: text,
      changedBy: text,
      changedAt: at,
    },
    before: 'No limits.',
    draft: firstRuleSet.map((rule) => (rule.rule === 'links' ? { ...rule, mode: 'watched' } : rule)),
    note: text,
    mayChange: true,
    lately: new Map([['links', { wanted: 1, unwanted: 2, undecided: 3 }]]),
    notice: null,
    faults: [],
    rehearsal: null,
  };
}

export function aRehearsal({ text }: Words): Rehearsal {
  const tally = { wanted: 1, unwanted: 2, undecided: 12 };
  return {
    tried: 20,
    stopped: { now: tally, changed: tally },
    moves: [
      {
        from: 'published',
        to: 'spam',
        replies: tally,
        samples: [{ id: 'c1', authorName: text, decided: 'wanted', rules: ['links'] }],
      },
    ],
    rules: [{ rule: 'links', now: tally, changed: tally }],
    untried: [{ rule: 'ban', why: 'Nobody knows.', replies: 20 }],
  };
}

export function aCheckerPage({ text }: Words): RulesCheckerPageView {
  return {
    staff: { id: 's1', name: text, role: 'admin' },
    state: {
      mode: 'on',
      host: 'checker.example',
      protocol: 'signed',
      deadlineMs: 1500,
      seesNetwork: true,
      seesEmail: true,
      hearsDecisions: true,
      rests: true,
      lately: { publish: 4, hold: 3, spam: 2, away: 1 },
    },
    mayAsk: true,
    trial: { works: false, fault: text },
  };
}

export function aClassifierPage({ text }: Words): RulesClassifierPageView {
  const share = { share: 0.971, low: 0.94, high: 0.99 };
  return {
    staff: { id: 's1', name: text, role: 'moderator' },
    state: {
      mode: 'watched',
      setting: { hold: 90, mark: 70, least: 50 },
      learnt: { wanted: 1200, unwanted: 40 },
      enough: false,
      traits: 18_000,
      waiting: 3,
      decided: 240,
      figures: [70, 90].map((from) => ({
        from,
        held: 70,
        rightlyHeld: 68,
        precision: share,
        recall: null,
        wronglyHeld: share,
      })),
    },
  };
}
