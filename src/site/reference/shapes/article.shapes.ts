import { z } from 'zod';
import { NewArticleDto } from '../../../article/article.dto.js';
import { replyPolicyWords } from '../../../article/article.view.js';
import { address, count, id, language, markup, moment, pageOf, shapes } from './values.js';

const slug = z.string().meta({ description: 'Stays for good: it is the address.' });

const summary = {
  id: id(),
  slug,
  title: z.string(),
  excerpt: z.string().meta({ description: 'Plain text.' }),
  lang: language(),
  author: z.string().nullable(),
  publishedAt: moment(),
  updatedAt: moment(),
  url: address(),
  commentsOpen: z.boolean(),
  commentsPolicy: z.enum(replyPolicyWords).meta({
    description:
      'What happens to a reply that comes now: `open`: published at once unless a rule objects; `known`: held unless we know its author; `held`: held; `closed`: refused.',
  }),
  commentCount: count().meta({ description: 'Published ones.' }),
};

export const ArticleSummary = z
  .object(summary)
  .meta({ description: 'A published article in a list: without its body.' })
  .register(shapes, { id: 'ArticleSummary' });

export const Article = z
  .object({ ...summary, html: markup() })
  .meta({ description: 'A published article.' })
  .register(shapes, { id: 'Article' });

export const ArticlePage = pageOf(ArticleSummary).register(shapes, { id: 'ArticlePage' });

export const EditorArticle = z
  .object({
    id: id(),
    slug,
    title: z.string(),
    excerpt: z.string(),
    source: z.string().meta({ description: 'As it was written.' }),
    format: NewArticleDto.shape.format,
    html: markup(),
    lang: language(),
    author: z.string().nullable(),
    tags: z.array(z.string()),
    status: z.enum(['draft', 'published', 'withdrawn']),
    revision: count().meta({ description: 'Counts the texts that the article has had, from 1.' }),
    replyPolicy: z
      .enum(replyPolicyWords)
      .nullable()
      .meta({ description: 'What it says for itself; null: as the site says.' }),
    repliesOpenAt: moment().nullable(),
    closeAfterDays: count().nullable().meta({ description: 'Null: as the site says; 0: never.' }),
    closeAfterComments: count().nullable().meta({ description: 'Null: as the site says; 0: never.' }),
    replyMessages: NewArticleDto.shape.replyMessages
      .unwrap()
      .meta({ description: 'Its own words for the form, by policy; what is missing, or null: as the site says.' }),
    repliesOpen: z.boolean().meta({ description: 'At this moment, its comments not counted.' }),
    publishedAt: moment().nullable(),
    withdrawnAt: moment().nullable(),
    createdAt: moment(),
    updatedAt: moment(),
  })
  .meta({ description: 'An article as its editors see it, in any state.' })
  .register(shapes, { id: 'EditorArticle' });
