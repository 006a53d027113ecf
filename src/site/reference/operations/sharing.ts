import { ArticleMissing, ArticleWithdrawn } from '../../../article/article.errors.js';
import { RecordShareDto } from '../../../share/share.dto.js';
import { exampleRecordedShare } from '../examples.js';
import { type Chapter } from '../operation.js';
import { RecordedShare, ShareSheet } from '../shapes/share.shapes.js';
import { shapes } from '../shapes/values.js';

const NewShare = RecordShareDto.register(shapes, {
  id: 'NewShare',
  fields: { lang: 'Of the text; the article’s own when left out.' },
});

export const sharing: Chapter = {
  name: 'Sharing',
  description: 'Short links, the networks’ own addresses, and counts that know nobody.',
  operations: [
    {
      method: 'get',
      path: '/api/v1/articles/{slug}/share',
      id: 'readShareSheet',
      summary: 'All ways to share an article',
      description: 'Reading it counts nothing.',
      access: 'public',
      answer: { status: 200, description: 'The targets, the link and rounded counts.', shape: ShareSheet },
      refusals: [new ArticleMissing(), new ArticleWithdrawn()],
    },
    {
      method: 'post',
      path: '/api/v1/articles/{slug}/shares',
      id: 'recordShare',
      summary: 'Say that a reader shares an article',
      description: 'Counts once a day for a client and a target.',
      access: 'public',
      body: NewShare,
      answer: {
        status: 200,
        description: 'The link to share with.',
        shape: RecordedShare,
        example: exampleRecordedShare,
      },
      refusals: [new ArticleMissing(), new ArticleWithdrawn()],
    },
  ],
};
