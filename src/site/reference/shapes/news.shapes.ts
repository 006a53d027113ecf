import { z } from 'zod';
import { Comment } from './comment.shapes.js';
import { address, count, pageOf, shapes } from './values.js';

const LatestComment = Comment.extend({
  article: z.object({ slug: z.string(), title: z.string(), url: address() }),
})
  .meta({ description: 'A published comment, and what it belongs to.' })
  .register(shapes, { id: 'LatestComment' });

export const LatestCommentPage = pageOf(LatestComment).register(shapes, { id: 'LatestCommentPage' });

export const CommentCounts = z
  .object({ items: z.array(z.object({ slug: z.string(), commentCount: count() })) })
  .meta({ description: 'Published comments of each article.' })
  .register(shapes, { id: 'CommentCounts' });
