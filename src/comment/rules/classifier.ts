import { z } from 'zod';
import { type Likeness } from './likeness.js';
import { hold, rule } from './rule.js';

/** Learns from moderators' decisions (see learner.service.ts). It can only hold or mark: what is stopped for good a person stops. */
export const classifier = rule({
  name: 'classifier',
  title: 'Like what moderators stopped',
  shape: z.strictObject({
    hold: z.int().min(51).max(100).default(90).meta({ description: 'Held from this likeness on, in percent.' }),
    mark: z
      .int()
      .min(51)
      .max(100)
      .default(70)
      .meta({ description: 'Marked from this likeness on, in percent: a reason for moderators, nothing else.' }),
    least: z
      .int()
      .min(10)
      .max(100_000)
      .default(50)
      .meta({ description: 'Decisions of each kind before it says anything.' }),
  }),
  firstMode: 'watched',
  needs: 'likeness',
  says: ({ hold: from, mark, least }) =>
    `A reply that is ${from} % or more like those that moderators stopped is held, and from ${mark} % on marked. It learns from decisions made here, says nothing before there are ${least} of each kind, and never deletes.`,
  judge: ({ likeness }, { hold: from, mark, least }) => {
    if (!likeness || Math.min(likeness.learnt.wanted, likeness.learnt.unwanted) < least) return null;
    if (likeness.percent >= from) return hold(because(likeness));
    return likeness.percent >= mark ? { outcome: 'note', detail: because(likeness) } : null;
  },
});

function because({ percent, learnt, for: telling, against }: Likeness): string {
  return [
    `${percent} % like what moderators stopped`,
    telling.length > 0 && `: ${telling.join(', ')}`,
    against.length > 0 && `; against that: ${against.join(', ')}`,
    `. Learnt from ${learnt.unwanted} stopped and ${learnt.wanted} let through; in brackets how many of those with it were stopped.`,
  ]
    .filter(Boolean)
    .join('');
}
