import { z } from 'zod';
import { type Setting } from '../platform/settings/settings.js';

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
