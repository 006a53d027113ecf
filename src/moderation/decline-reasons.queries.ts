import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { cleanLine, cleanText } from '../platform/http/values.js';
import { type Setting, Settings } from '../platform/settings/settings.js';
import { type DecideDto } from './moderation.dto.js';
import { ReasonMisplaced, ReasonUnknown } from './moderation.errors.js';

const reason = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** For moderators. */
  label: cleanLine({ min: 1, max: 60 }),
  /** For the author, by language; where it says nothing, the pages have words for the codes of the house. */
  texts: z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), cleanText({ min: 1, max: 500 })).optional(),
});
export type DeclineReason = z.infer<typeof reason>;

/** The codes for which the pages have words in each of their languages. */
export const houseReasons = ['off-topic', 'insult', 'advertising', 'private', 'unlawful', 'repeated'] as const;
export type HouseReason = (typeof houseReasons)[number];

const declineReasons: Setting<readonly DeclineReason[]> = {
  key: 'moderation.declineReasons',
  about:
    'why a reply may be declined, up to 20: a code, a label for moderators, and the text for its author by language, such as [{"code":"off-topic","label":"Off topic","texts":{"en":"It is about something else.","de":"Es geht um etwas anderes."}}]; without texts, pages have their own words for off-topic, insult, advertising, private, unlawful and repeated',
  shape: z
    .array(reason)
    .max(20)
    .refine((reasons) => new Set(reasons.map(({ code }) => code)).size === reasons.length),
  default: [
    { code: 'off-topic', label: 'Off topic' },
    { code: 'insult', label: 'Insults somebody' },
    { code: 'advertising', label: 'Advertising' },
    { code: 'private', label: 'Tells private things' },
    { code: 'unlawful', label: 'Against the law' },
    { code: 'repeated', label: 'Said already' },
  ] satisfies { code: HouseReason; label: string }[],
};

/** The publisher's table of reasons for a decline. */
@Injectable()
export class DeclineReasons implements OnModuleInit {
  constructor(private readonly settings: Settings) {}

  onModuleInit(): void {
    this.settings.define(declineReasons);
  }

  /** In the publisher's order. */
  all(): Promise<readonly DeclineReason[]> {
    return this.settings.get(declineReasons);
  }

  /** Throws ReasonUnknown, ReasonMisplaced. */
  async assertFit({ decision, code }: Pick<DecideDto, 'decision' | 'code'>): Promise<void> {
    if (code === undefined) return;
    if (decision !== 'decline') throw new ReasonMisplaced();
    const known = (await this.all()).map((reason) => reason.code);
    if (!known.includes(code)) throw new ReasonUnknown(known);
  }

  /** Null for a code that is not in the table (any more). */
  async named(code: string): Promise<DeclineReason | null> {
    return (await this.all()).find((known) => known.code === code) ?? null;
  }
}
