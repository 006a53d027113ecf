import { abilities } from '../../../account/abilities.js';
import {
  ChangeRulesDto,
  ImportWordsDto,
  PutBackDto,
  RehearseDto,
  VersionsQueryDto,
} from '../../../comment/rules.dto.js';
import { RulesChanged, RulesVersionMissing } from '../../../comment/rules.errors.js';
import { type Operation } from '../operation.js';
import { CheckerTrial, OutsideChecker } from '../shapes/checker.shapes.js';
import { Classifier } from '../shapes/classifier.shapes.js';
import { ChangedRules, Rehearsal, Rules, RulesVersion, RulesVersionPage, Words } from '../shapes/rules.shapes.js';
import { shapes } from '../shapes/values.js';

const read = [abilities['read-the-rules']];
const change = [abilities['change-the-rules']];
const seen = 'The version that you looked at.';
const lines = 'One entry a line: a word, several words, or `casino*`. Whole words in any script.';

const RulesChange = ChangeRulesDto.register(shapes, {
  id: 'RulesChange',
  fields: {
    version: seen,
    note: 'Why, for those who read the versions.',
    rules: 'Every rule once, in order; left out, they stay.',
    blockedWords: lines,
    heldWords: lines,
  },
});

const NewWords = ImportWordsDto.register(shapes, {
  id: 'NewWords',
  fields: { version: seen, words: lines, how: '“add” to the list, or “replace” it.' },
});

const PutBack = PutBackDto.register(shapes, { id: 'PutBack', fields: { version: `${seen} Not the earlier one.` } });

const NewRehearsal = RehearseDto.register(shapes, {
  id: 'NewRehearsal',
  fields: { rules: 'As they would be; left out, as they are.', last: 'So many of the newest replies.' },
});

const otherChange = new RulesChanged({
  version: 4,
  changedBy: 'Edda',
  changedAt: '2026-03-02T09:20:41.007Z',
  changes: ['Number of links: most 2 → 1.'],
});

/** The policy. */
export const rulesOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/moderation/rules',
    id: 'readRules',
    summary: 'The rules',
    description: 'What happens to a fresh or edited reply, in order. `rules` goes back with PUT as it is.',
    access: read,
    answer: { status: 200, description: 'The rules that hold.', shape: Rules },
  },
  {
    method: 'put',
    path: '/api/v1/moderation/rules',
    id: 'changeRules',
    summary: 'Change the rules',
    description:
      'A new version that holds from the next reply on. A rule that is “watched” only writes down what it would have done.',
    access: change,
    body: RulesChange,
    answer: { status: 200, description: 'Changed, unless nothing was different.', shape: ChangedRules },
    refusals: [otherChange],
  },
  {
    method: 'post',
    path: '/api/v1/moderation/rules/rehearsals',
    id: 'rehearseRules',
    summary: 'Try rules on past replies',
    description: 'Against what moderators decided. Changes nothing.',
    access: read,
    body: NewRehearsal,
    answer: { status: 200, description: 'What would have become of them.', shape: Rehearsal },
  },
  {
    method: 'get',
    path: '/api/v1/moderation/rules/checker',
    id: 'readOutsideChecker',
    summary: 'How the outside checker stands',
    access: read,
    answer: {
      status: 200,
      description: 'Whom it asks, what it tells, and what came back lately.',
      shape: OutsideChecker,
    },
  },
  {
    method: 'post',
    path: '/api/v1/moderation/rules/checker/trials',
    id: 'tryOutsideChecker',
    summary: 'Ask the outside checker now',
    description: 'About nobody: whether it answers, and knows our secret. Sends nothing of any reader.',
    access: change,
    answer: { status: 200, description: 'Whether it works, and why not.', shape: CheckerTrial },
  },
  {
    method: 'get',
    path: '/api/v1/moderation/rules/classifier',
    id: 'readClassifier',
    summary: 'How often the classifier was right',
    description:
      'What it has learnt from decisions, and its precision and recall on replies that were decided about after it had looked at them.',
    access: read,
    answer: { status: 200, description: 'What it has learnt.', shape: Classifier },
  },
  {
    method: 'get',
    path: '/api/v1/moderation/rules/versions',
    id: 'readRulesVersions',
    summary: 'Versions of the rules',
    access: read,
    query: VersionsQueryDto,
    answer: { status: 200, description: 'Newest first.', shape: RulesVersionPage },
  },
  {
    method: 'get',
    path: '/api/v1/moderation/rules/versions/{version}',
    id: 'readRulesVersion',
    summary: 'One version of the rules',
    access: read,
    answer: { status: 200, description: 'The rules as they stood.', shape: RulesVersion },
    refusals: [new RulesVersionMissing()],
  },
  {
    method: 'post',
    path: '/api/v1/moderation/rules/versions/{version}/restorations',
    id: 'putBackRules',
    summary: 'Put an earlier version back',
    description: 'As a new version, with its lists of words.',
    access: change,
    body: PutBack,
    answer: { status: 201, description: 'It holds again.', shape: ChangedRules },
    refusals: [new RulesVersionMissing(), otherChange],
  },
  {
    method: 'get',
    path: '/api/v1/moderation/rules/words/{list}',
    id: 'readWords',
    summary: 'A list of words',
    access: read,
    answer: { status: 200, description: 'The list that holds.', shape: Words },
  },
  {
    method: 'post',
    path: '/api/v1/moderation/rules/words/{list}',
    id: 'importWords',
    summary: 'Import words',
    description: 'As WordPress keeps them, up to 4 MiB and 100,000 entries. Lines that cannot be looked for are told.',
    access: change,
    body: NewWords,
    answer: { status: 200, description: 'The rules with these words.', shape: ChangedRules },
    refusals: [otherChange],
  },
];
