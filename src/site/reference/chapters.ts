import { type Chapter } from './operation.js';
import { articles } from './operations/articles.js';
import { bans } from './operations/bans.js';
import { moderation } from './operations/moderation.js';
import { news } from './operations/news.js';
import { reference } from './operations/reference.js';
import { replies } from './operations/replies.js';
import { settings } from './operations/settings.js';
import { sharing } from './operations/sharing.js';
import { staff } from './operations/staff.js';

/** All that programs can do here, in the order in which somebody new to it would ask. */
export const chapters: readonly Chapter[] = [
  articles,
  replies,
  news,
  sharing,
  moderation,
  bans,
  settings,
  staff,
  reference,
];
