import { z } from 'zod';
import { address, count, id, markup, moment, pageOf, shapes } from './values.js';

const place = {
  id: id(),
  parentId: id().nullable().meta({ description: 'The comment that this one answers; null at the top level.' }),
  depth: count().meta({ description: '0 at the top level.' }),
};

const words = {
  inReplyTo: z
    .object({ id: id(), name: z.string().nullable().meta({ description: 'Null when that comment was taken away.' }) })
    .nullable()
    .meta({ description: 'Whom it answers, also when that comment is not on this page; null at the top level.' }),
  author: z.object({
    name: z.string(),
    website: address().nullable(),
    badge: z.literal('staff').nullable().meta({ description: 'Somebody who works here wrote it, signed in.' }),
    avatar: address().meta({ description: 'A picture drawn from the name.' }),
  }),
  html: markup(),
  createdAt: moment(),
  editedAt: moment().nullable(),
  editedByModeratorAt: moment()
    .nullable()
    .meta({ description: 'A moderator changed its words; its author reads what and why.' }),
  pinned: z.boolean().meta({ description: 'Shown before others.' }),
  repliesClosed: z.boolean().meta({ description: 'Moderators take no more replies below it.' }),
  url: address(),
};

const gone = { removed: z.literal(true) };

export const Comment = z
  .object({ ...place, ...words })
  .meta({ description: 'A published comment.' })
  .register(shapes, { id: 'Comment' });

export const RemovedComment = z
  .object({ ...place, ...gone })
  .meta({
    description:
      'Keeps the place of a comment that was taken away, since what was replied to it is other people’s words.',
  })
  .register(shapes, { id: 'RemovedComment' });

export const ReplyPage = pageOf(z.union([Comment, RemovedComment])).register(shapes, { id: 'ReplyPage' });

const below = {
  replyCount: count().meta({ description: 'All shown replies below it, at any depth.' }),
  replies: ReplyPage.meta({ description: 'The first ones, oldest first; put them together by `parentId`.' }),
};

export const Thread = z
  .object({ ...place, ...words, ...below })
  .meta({ description: 'A published top-level comment with its first replies.' })
  .register(shapes, { id: 'Thread' });

export const RemovedThread = z
  .object({ ...place, ...gone, ...below })
  .meta({ description: 'Replies below a top-level comment that was taken away.' })
  .register(shapes, { id: 'RemovedThread' });

export const ThreadPage = pageOf(z.union([Thread, RemovedThread]))
  .extend({
    pinned: z.array(z.union([Thread, RemovedThread])).meta({
      description:
        'To be shown first, on the first page only. Each stands in `items` at its time as well, so that the pages hold every thread once.',
    }),
  })
  .register(shapes, { id: 'ThreadPage' });

export const Preview = z
  .object({ html: markup() })
  .meta({ description: 'What would become of a text.' })
  .register(shapes, { id: 'Preview' });

export const Receipt = z
  .object({
    id: id(),
    status: z.enum(['published', 'held']),
    url: address().nullable().meta({ description: 'Null while it is held.' }),
    statusUrl: address().meta({
      description:
        'For the author’s eyes only: whoever has it sees what became of the reply. The public address for a copy, without a key, of words that everybody can read.',
    }),
  })
  .meta({ description: 'The reply was taken.' })
  .register(shapes, { id: 'Receipt' });

export const Challenge = z
  .object({
    parameters: z.object({
      algorithm: z.literal('PBKDF2/SHA-256'),
      cost: count().meta({ description: 'Iterations of each derivation.' }),
      keyLength: count().meta({ description: 'Bytes.' }),
      keyPrefix: z.string().meta({ description: 'Hexadecimal.' }),
      nonce: z.string().meta({ description: 'Hexadecimal.' }),
      salt: z.string().meta({ description: 'Hexadecimal.' }),
      expiresAt: count().meta({ description: 'Seconds since 1970.' }),
      data: z.object({ article: id() }),
    }),
    signature: z.string(),
  })
  .meta({ description: 'Work for a browser; to be sent back as it is.' })
  .register(shapes, { id: 'Challenge' });

export const ReportReceived = z
  .object({ status: z.literal('received') })
  .meta({ description: 'The same for a first report and a repeated one.' })
  .register(shapes, { id: 'ReportReceived' });
