import { z } from 'zod';
import { banEffects, banKinds, banStates } from '../../../comment/bans.view.js';
import { count, id, moment, pageOf, shapes } from './values.js';

export const Ban = z
  .object({
    id: id(),
    kind: z.enum(banKinds),
    person: z.string().nullable().meta({ description: 'As the queue names them; null for a range or a domain.' }),
    target: z.string().nullable().meta({ description: 'The range or the mail domain; null for a person.' }),
    effect: z.enum(banEffects),
    state: z.enum(banStates),
    reason: z.string().meta({ description: 'For staff.' }),
    toAuthor: z.string().nullable().meta({ description: 'For authors of replies that it stops.' }),
    madeBy: z.string(),
    madeAt: moment(),
    endsAt: moment().nullable().meta({ description: 'Null: when somebody lifts it.' }),
    liftedBy: z.string().nullable(),
    liftedAt: moment().nullable(),
  })
  .meta({ description: 'Whose replies are declined or held, and until when.' })
  .register(shapes, { id: 'Ban' });

export const BanPage = pageOf(Ban).register(shapes, { id: 'BanPage' });

/** What comes with 409 `already-banned`. */
export const StandingBan = z
  .object({ id: id(), effect: z.enum(banEffects), madeBy: z.string(), endsAt: moment().nullable() })
  .meta({ description: 'The ban that holds already.' })
  .register(shapes, { id: 'StandingBan' });

export const Person = z
  .object({
    id: z.string(),
    comments: z
      .object({ held: count(), published: count(), declined: count(), spam: count(), trash: count() })
      .meta({ description: 'Of those that you may see.' }),
    names: z.array(z.string()).meta({ description: 'That stand above those comments, the newest first; ten at most.' }),
    firstAt: moment().nullable(),
    lastAt: moment().nullable(),
    bans: z.array(Ban).meta({ description: 'By person, newest first, those that are over too.' }),
  })
  .meta({ description: 'Whoever sent replies from one network, for the 30 days in which that is known.' })
  .register(shapes, { id: 'Person' });

export const Note = z
  .object({
    id: id(),
    text: z.string(),
    writtenBy: z.string(),
    writtenAt: moment(),
    removedBy: z.string().nullable().meta({ description: 'Null: it stands.' }),
    until: moment().meta({ description: 'When it is forgotten.' }),
  })
  .meta({ description: 'What somebody of staff noted about a person.' })
  .register(shapes, { id: 'Note' });

export const NotePage = pageOf(Note).register(shapes, { id: 'NotePage' });
