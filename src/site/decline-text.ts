import { type DeclineReason, houseReasons } from '../moderation/decline-reasons.queries.js';
import type { Messages } from './messages/catalogue.js';

/**
 * What the author of a declined reply reads for its code, in the language of the article: the publisher's words; the page's own
 * for a code of the house; else the publisher's in some language, which says more than nothing. Null without a code.
 */
export function declineText(
  code: string | null,
  reason: DeclineReason | null,
  lang: string,
  t: Messages,
): string | null {
  if (code === null) return null;
  const texts = reason?.texts ?? {};
  const [plain = lang] = lang.split('-');
  const house = houseReasons.find((known) => known === code);
  return texts[lang] ?? texts[plain] ?? (house && t.declineReasons[house]) ?? Object.values(texts)[0] ?? null;
}
