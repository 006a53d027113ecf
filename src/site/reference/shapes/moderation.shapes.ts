import { z } from 'zod';
import {
  commentStatuses,
  decisions,
  queueViews,
  reportReasons,
  storedStatuses,
} from '../../../comment/comment.view.js';
import { outcomes, verdictStatuses } from '../../../comment/rules.view.js';
import { address, count, id, markup, moment, pageOf, shapes } from './values.js';

const version = count().meta({ description: 'Name it in the next decision.' });

/** Who has it in hand. Also comes with 409 `taken`. */
export const Claim = z
  .object({ by: z.string(), byId: id(), until: moment() })
  .meta({ description: 'Somebody has the reply in hand.' })
  .register(shapes, { id: 'Claim' });

export const QueueItem = z
  .object({
    id: id(),
    version,
    status: z.enum(commentStatuses),
    createdAt: moment(),
    article: z.object({ id: id(), slug: z.string(), title: z.string(), url: address() }),
    parentId: id().nullable(),
    inReplyTo: z
      .object({ id: id(), name: z.string().nullable(), status: z.enum(storedStatuses), excerpt: z.string() })
      .nullable()
      .meta({ description: 'What it answers; no name when its author withdrew that.' }),
    author: z.object({ name: z.string(), website: address().nullable() }),
    source: z.string().meta({ description: 'As it was typed.' }),
    html: markup(),
    email: z.string().meta({ description: 'Masked: enough to tell two apart, too little to write to.' }),
    person: z.string().nullable().meta({ description: 'The same for replies from the same network within 30 days.' }),
    history: z
      .object({ published: count(), held: count(), declined: count(), spam: count(), trash: count() })
      .nullable()
      .meta({ description: 'What became of other replies of that person. 100 means 100 or more.' }),
    verdict: z.object({
      status: z.enum(verdictStatuses),
      reasons: z.array(z.object({ rule: z.string(), outcome: z.enum(outcomes), detail: z.string() })),
    }),
    reason: z.string().nullable().meta({ description: 'Of the last decision; its author may read it.' }),
    code: z.string().nullable().meta({ description: 'Of the last decline: one of the publisher’s reasons.' }),
    pinned: z.boolean(),
    threadClosed: z.boolean().meta({ description: 'Moderators take no more replies below it.' }),
    earlierVersions: count().meta({ description: 'How often its words were changed.' }),
    reports: z
      .array(z.object({ reason: z.enum(reportReasons), text: z.string().nullable(), at: moment() }))
      .meta({ description: 'Of readers, open ones, oldest first; the first 20.' }),
    reportReasons: z
      .array(z.object({ reason: z.enum(reportReasons), count: count() }))
      .meta({ description: 'How many open ones there are.' }),
    claim: Claim.nullable(),
  })
  .meta({ description: 'A reply, complete enough to decide about it.' })
  .register(shapes, { id: 'QueueItem' });

export const WholeQueueItem = QueueItem.extend({
  versions: z
    .array(
      z.object({
        version,
        source: z.string(),
        replacedAt: moment(),
        by: z.string().nullable().meta({ description: 'The moderator who changed it; null where its author did.' }),
        reason: z
          .string()
          .nullable()
          .meta({ description: 'As its author reads it; null where an edit was taken back.' }),
      }),
    )
    .meta({ description: 'What it said before somebody changed it, the newest first.' }),
  acts: z
    .array(
      z.object({
        act: z.string().meta({ description: 'Digits: the entry in the log.' }),
        at: moment(),
        by: z.string(),
        action: z.string(),
        reason: z.string().nullable(),
        undoable: z.boolean().meta({ description: 'Whether an undo would take it back now.' }),
      }),
    )
    .meta({ description: 'What the log says about it, the newest first.' }),
})
  .meta({ description: 'A reply, with what it said before.' })
  .register(shapes, { id: 'WholeQueueItem' });

export const QueuePage = pageOf(QueueItem)
  .extend({
    searchedTo: moment().nullable().meta({
      description:
        'Set where a search ends before the page is full, because enough was looked through at once: as far as the reply of that moment. `next` goes on from there.',
    }),
  })
  .register(shapes, { id: 'QueuePage' });

export const QueueCounts = z
  .object(Object.fromEntries(queueViews.map((view) => [view, count()])))
  .meta({ description: 'How many replies stand in each list. One may stand in two: reported and published.' })
  .register(shapes, { id: 'QueueCounts' });

const act = z.string().meta({ description: 'Digits: the entry in the log, and what an undo names.' });

const standing = { id: id(), status: z.enum(commentStatuses), version, act };

export const Acted = z
  .object(standing)
  .meta({ description: 'How a comment stands after an act about it.' })
  .register(shapes, { id: 'Acted' });

export const Answered = z
  .object({ ...standing, decision: z.literal('approve'), reply: z.object({ id: id(), url: address() }) })
  .meta({ description: 'Approved and answered in one go.' })
  .register(shapes, { id: 'Answered' });

export const TurnedReplies = z
  .object({
    slug: z.string(),
    repliesOpen: z.boolean(),
    act: z.string().nullable().meta({ description: 'Digits: what an undo names; null where nothing changed.' }),
  })
  .meta({ description: 'How an article stands towards replies.' })
  .register(shapes, { id: 'TurnedReplies' });

export const Undone = z
  .object({ id: id(), status: z.enum(commentStatuses), version, undone: z.string(), act })
  .meta({ description: 'An act that was taken back; `undone` is what the log calls it.' })
  .register(shapes, { id: 'Undone' });

export const Decided = z
  .object({ id: id(), status: z.enum(commentStatuses), version, decision: z.enum(decisions), act })
  .meta({ description: 'A decision that was carried out.' })
  .register(shapes, { id: 'Decided' });

/** What comes with 409 `already-decided`. */
export const OtherDecision = z
  .object({
    status: z.enum(commentStatuses),
    version,
    by: z.string().nullable(),
    action: z.string().nullable(),
    at: moment().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ description: 'How the comment stands, and who decided last.' })
  .register(shapes, { id: 'OtherDecision' });

const LogItem = z
  .object({
    id: z.string().meta({ description: 'Digits, rising.' }),
    at: moment(),
    actor: z.string(),
    action: z.string(),
    subject: z.object({ kind: z.string(), id: z.string() }),
    detail: z.record(z.string(), z.unknown()).meta({ description: 'Differs by `action`.' }),
  })
  .meta({ description: 'Who did what, when and to what. Never changed, never deleted.' })
  .register(shapes, { id: 'LogItem' });

export const LogPage = pageOf(LogItem).register(shapes, { id: 'LogPage' });

export const LogHead = z
  .object({
    head: z.string().nullable().meta({ description: '`<place>:<digest>`; null before the first entry is sealed.' }),
  })
  .register(shapes, { id: 'LogHead' });

export const RevealedEmail = z
  .object({ email: z.string().meta({ description: 'The whole address. Do not keep it.' }) })
  .register(shapes, { id: 'RevealedEmail' });

export const StaffReply = z
  .object({ id: id(), status: z.literal('published'), url: address() })
  .meta({ description: 'A reply of staff, published at once.' })
  .register(shapes, { id: 'StaffReply' });
