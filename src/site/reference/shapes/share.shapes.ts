import { z } from 'zod';
import { RecordShareDto } from '../../../share/share.dto.js';
import { address, count, shapes } from './values.js';

/** Such as `mailto:`, which is no address of a page. */
const href = z.string().meta({ format: 'uri' });
const rounded = count().nullable().meta({ description: 'Rounded down; null while it is small.' });

const Target = z
  .object({
    id: RecordShareDto.shape.target,
    label: z.string(),
    kind: z.enum(['intent', 'mail', 'copy']),
    href: href.meta({ description: 'The network’s own page, with our short link in it.' }),
    text: z.string().meta({ description: 'Empty for a target that takes no text from us.' }),
    truncated: z.boolean(),
    counter: z.object({
      unit: z.enum(['weighted', 'graphemes', 'code-points']),
      used: count(),
      max: count().nullable(),
    }),
  })
  .meta({ description: 'One way to share.' })
  .register(shapes, { id: 'ShareTarget' });

export const ShareSheet = z
  .object({
    link: z.object({ code: z.string(), url: address(), qrSvg: address(), qrPng: address() }),
    targets: z.array(Target),
    counts: z.object({ shares: rounded, arrivals: rounded }).nullable(),
  })
  .meta({ description: 'All ways to share an article.' })
  .register(shapes, { id: 'ShareSheet' });

export const RecordedShare = z
  .object({
    shareUrl: address(),
    intentUrl: href,
    text: z.string(),
    qr: address(),
    counted: z.boolean(),
    countedReason: z.enum(['counted', 'repeat', 'cross-site']),
  })
  .meta({ description: 'The link to share with, whether or not it counted.' })
  .register(shapes, { id: 'RecordedShare' });
