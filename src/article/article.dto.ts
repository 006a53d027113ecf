import { z } from 'zod';
import { cleanLine, cleanText } from '../platform/http/values.js';
import { ARTICLE_FORMATS } from './article-body.js';
import { replyPolicyWords } from './reply-policy.policy.js';
import { longest, policyMessages } from './site-replies.js';
import { chosenSlug, languageTag, publicationDate } from './article-values.js';

/** Code points, but for `tags`, which counts them. */
export const articleLimits = { title: 200, source: 200_000, author: 100, excerpt: 400, tag: 40, tags: 20 } as const;

const title = cleanLine({ min: 1, max: articleLimits.title });
const source = cleanText({ min: 1, max: articleLimits.source });
const author = cleanLine({ min: 1, max: articleLimits.author });
const excerpt = cleanLine({ min: 1, max: articleLimits.excerpt });
const tags = z
  .array(cleanLine({ min: 1, max: articleLimits.tag }))
  .max(articleLimits.tags)
  .transform((all) => [...new Set(all)]);
const format = z.enum(ARTICLE_FORMATS);

const replies = {
  replyPolicy: z.enum(replyPolicyWords).nullable().optional(),
  repliesOpenAt: publicationDate().nullable().optional(),
  closeAfterDays: z.int().min(0).max(longest.closeAfterDays).nullable().optional(),
  closeAfterComments: z.int().min(0).max(longest.closeAfterComments).nullable().optional(),
  replyMessages: policyMessages.nullable().optional(),
  repliesOpen: z.boolean().optional(),
};

/** A new article. Without `slug` one is made from the title. */
export const NewArticleDto = z.strictObject({
  title,
  source,
  format,
  slug: chosenSlug().optional(),
  lang: languageTag().optional(),
  author: author.nullable().optional(),
  excerpt: excerpt.nullable().optional(),
  tags: tags.optional(),
  ...replies,
});
export type NewArticleDto = z.infer<typeof NewArticleDto>;

/**
 * What changes; the rest stays. `author: null` takes the byline away, `excerpt: null` has it made from the text again.
 * `revision`, when given, is the one that the editor was looking at. After another `slug` the former address leads to the new one.
 */
export const ArticleChangeDto = z.strictObject({
  slug: chosenSlug().optional(),
  title: title.optional(),
  source: source.optional(),
  format: format.optional(),
  lang: languageTag().optional(),
  author: author.nullable().optional(),
  excerpt: excerpt.nullable().optional(),
  tags: tags.optional(),
  ...replies,
  revision: z.int().min(1).optional(),
});
export type ArticleChangeDto = z.infer<typeof ArticleChangeDto>;

/** What a file and the command line say of an article. */
export const ManuscriptDto = z.strictObject({
  title,
  source,
  format,
  slug: chosenSlug().optional(),
  lang: languageTag().optional(),
  author: author.optional(),
  excerpt: excerpt.optional(),
  tags: tags.optional(),
  date: publicationDate().optional(),
});
export type ManuscriptDto = z.infer<typeof ManuscriptDto>;
