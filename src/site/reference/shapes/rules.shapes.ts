import { z } from 'zod';
import { SetRuleDto } from '../../../comment/rules.dto.js';
import { modes, ruleKinds, verdictStatuses, wordListNames } from '../../../comment/rules.view.js';
import { count, id, moment, pageOf, shapes } from './values.js';

export const SetRule = SetRuleDto.register(shapes, { id: 'SetRule' });

const version = count().meta({ description: 'Rises with every change; 0: the rules that Riposte came with.' });
const rules = z
  .array(SetRule)
  .meta({ description: 'In order: the first that holds a reply, or sends it to spam, decides.' });
const words = z.object({ blocked: count(), held: count() }).meta({ description: 'How many words each list has.' });
const changes = z.array(z.string()).meta({ description: 'What is different from the version before, in sentences.' });
const rule = z.enum(ruleKinds.map(({ name }) => name));

const ofVersion = {
  version,
  changedBy: z.string().nullable(),
  changedAt: moment().nullable(),
  changes,
  note: z.string().nullable(),
  rules,
  words,
};

export const Rules = z
  .object({
    ...ofVersion,
    before: z.string().meta({ description: 'What stands before all rules: the limits.' }),
    policy: z
      .array(
        z.object({
          rule,
          title: z.string(),
          mode: z.enum(modes),
          says: z.string(),
          notOnThePast: z.string().nullable().meta({ description: 'Why it can be tried on no past reply.' }),
        }),
      )
      .meta({ description: 'The same in plain words.' }),
  })
  .meta({ description: 'The rules that judge replies.' })
  .register(shapes, { id: 'Rules' });

export const RulesVersion = z
  .object(ofVersion)
  .meta({ description: 'The rules as they stood.' })
  .register(shapes, { id: 'RulesVersion' });

export const RulesVersionPage = pageOf(RulesVersion).register(shapes, { id: 'RulesVersionPage' });

export const ChangedRules = z
  .object({
    version,
    changes,
    rules,
    words,
    leftOut: z
      .array(
        z.object({
          list: z.enum(wordListNames),
          line: z.number().int().meta({ description: 'Of the text that was sent.' }),
          why: z.enum(['too-long', 'network-address', 'too-wide', 'too-many']),
        }),
      )
      .meta({ description: 'Lines that no entry could be made of, 100 at most.' }),
    leftOutCount: count(),
  })
  .meta({ description: 'The rules after a change.' })
  .register(shapes, { id: 'ChangedRules' });

export const Words = z
  .object({
    list: z.enum(wordListNames),
    version,
    count: count(),
    words: z.string().meta({ description: 'One entry a line.' }),
  })
  .meta({ description: 'A list of words.' })
  .register(shapes, { id: 'Words' });

/** What comes with 409 `rules-changed`. */
export const OtherRulesChange = z
  .object({ version, changedBy: z.string().nullable(), changedAt: moment().nullable(), changes })
  .meta({ description: 'Who changed the rules meanwhile, and how.' })
  .register(shapes, { id: 'OtherRulesChange' });

const tally = {
  wanted: count().meta({ description: 'A moderator let them through.' }),
  unwanted: count().meta({ description: 'A moderator declined them, or called them spam or trash.' }),
  undecided: count().meta({ description: 'They wait, or the rules published them and nobody has decided.' }),
};
const precision = z
  .number()
  .nullable()
  .meta({ description: 'Share of the decided ones that moderators did not want either.' });
const Tally = z.object({ ...tally, precision }).register(shapes, { id: 'Tally' });
const becomes = z.enum(verdictStatuses);

export const Rehearsal = z
  .object({
    tried: count(),
    stopped: z
      .object({ now: Tally, changed: Tally })
      .meta({ description: 'Held or sent to spam, by the rules that hold and by the changed ones.' }),
    moves: z
      .array(
        z.object({
          from: becomes,
          to: becomes,
          count: count(),
          ...tally,
          samples: z.array(
            z.object({
              id: id(),
              authorName: z.string(),
              decided: z.enum(['wanted', 'unwanted', 'undecided']),
              rules: z.array(rule).meta({ description: 'That say something else than now.' }),
            }),
          ),
        }),
      )
      .meta({ description: 'Replies that the change treats otherwise.' }),
    rules: z
      .array(z.object({ rule, now: Tally, changed: Tally }))
      .meta({ description: 'Each by itself, watched ones too.' }),
    untried: z
      .array(z.object({ rule, why: z.string(), replies: count() }))
      .meta({ description: 'Left out, with how many replies they were left out of.' }),
  })
  .meta({ description: 'What would have become of past replies. Nothing was changed.' })
  .register(shapes, { id: 'Rehearsal' });
