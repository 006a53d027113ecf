import { z } from 'zod';
import { NewArticleDto } from '../article/article.dto.js';
import { shareTargets } from './share-target.js';

/** A reader shares an article. `lang` is the language of the text, and the article's own when left out. */
export const RecordShareDto = z.strictObject({
  target: z.enum(shareTargets.map(({ id }) => id)),
  lang: NewArticleDto.shape.lang,
});
export type RecordShareDto = z.infer<typeof RecordShareDto>;
