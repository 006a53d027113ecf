import { z } from 'zod';
import { cleanText } from '../platform/http/values.js';
import { type Setting } from '../platform/settings/settings.js';
import { replyLimits } from './comment.dto.js';

/** How long the signed link to one's own reply opens, in days from the moment it was sent. */
export const statusLinkDays: Setting<number> = {
  key: 'replies.statusLinkDays',
  about: 'days for which the link to one’s own reply opens, 1 to 365',
  shape: z.number().int().min(1).max(365),
  default: 30,
};

/** How long after publication an author may still edit, in minutes; 0: not at all. */
export const editMinutes: Setting<number> = {
  key: 'replies.editMinutes',
  about: 'minutes for which a published reply may be edited by its author, 0 to 1440',
  shape: z.number().int().min(0).max(1440),
  default: 15,
};

/** Code points of a comment. The database and the shape of what comes in hold the ceiling. */
export const longestReply: Setting<number> = {
  key: 'replies.longest',
  about: `characters of the longest comment that is taken, 1 to ${replyLimits.comment}`,
  shape: z.number().int().min(1).max(replyLimits.comment),
  default: replyLimits.comment,
};

/** Whether browsers do some work before they send a reply; one that comes without is held. */
export const proofOfWork: Setting<boolean> = {
  key: 'replies.proofOfWork',
  about: 'whether browsers compute for a moment before they send; replies without that work are held, never refused',
  shape: z.boolean(),
  default: false,
};

/** What the publisher asks of those who reply, in the small Markdown of comments; empty: nothing is said. */
export const houseRules: Setting<string> = {
  key: 'replies.houseRules',
  about: 'house rules shown beside the form, in the Markdown of comments, up to 5000 characters; empty for none',
  shape: cleanText({ min: 0, max: 5000 }),
  default: '',
};

/** How many readers' reports hide a comment until a moderator has looked; 0: none do. */
export const hideAfterReports: Setting<number> = {
  key: 'replies.hideAfterReports',
  about: 'readers’ reports that hide a comment until a moderator has looked, 0 (never) to 1000',
  shape: z.number().int().min(0).max(1000),
  default: 0,
};

/** Levels of a conversation that a page indents; below, it says whom each reply answers. Nothing is cut: threads have no limit. */
export const shownDepth: Setting<number> = {
  key: 'replies.shownDepth',
  about: 'levels of replies that a page indents, 1 (flat) to 10; deeper ones stand at the last level',
  shape: z.number().int().min(1).max(10),
  default: 5,
};
