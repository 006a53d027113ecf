import { abilities } from '../../../account/abilities.js';
import {
  ArticleMissing,
  ArticleNotPublished,
  ArticleWithdrawn,
  RevisionStale,
  SlugTaken,
} from '../../../article/article.errors.js';
import { ArticleChangeDto, NewArticleDto } from '../../../article/article.dto.js';
import { ArticlesQueryDto } from '../../public-articles.dto.js';
import { exampleArticle, exampleEditorArticle } from '../examples.js';
import { type Chapter } from '../operation.js';
import { Article, ArticlePage, EditorArticle } from '../shapes/article.shapes.js';
import { shapes } from '../shapes/values.js';

const replies = {
  replyPolicy: 'Who may reply: see `commentsPolicy`. Null leaves it to the site.',
  repliesOpenAt: 'Takes replies from then on: a moment of RFC 3339, or a day. Null: at once.',
  closeAfterDays: 'Stops taking replies so many days after its publication. 0: never; null leaves it to the site.',
  closeAfterComments: 'Stops taking replies with so many published ones. 0: never; null leaves it to the site.',
  replyMessages:
    'What the form says, in plain text: for `open`, `known`, `held`, `closed`, `notOpenYet`. What is missing, or null, is left to the site.',
};

const NewArticle = NewArticleDto.register(shapes, {
  id: 'NewArticle',
  fields: {
    slug: 'Made from the title when left out.',
    lang: 'BCP 47.',
    author: 'The byline.',
    excerpt: 'Made from the text when left out.',
    ...replies,
    repliesOpen: 'False is short for `replyPolicy: "closed"`, which goes before it.',
  },
});

const ArticleChange = ArticleChangeDto.register(shapes, {
  id: 'ArticleChange',
  fields: {
    author: 'Null takes the byline away.',
    excerpt: 'Null has it made from the text again.',
    ...replies,
    repliesOpen: 'Short for closing what is open, and for lifting what keeps it closed; `replyPolicy` goes before it.',
    revision: 'The one that you were looking at: when another stands by now, nothing changes and the answer is 409.',
  },
});

export const articles: Chapter = {
  name: 'Articles',
  description: 'Reading what is published; writing, publishing and withdrawing it.',
  operations: [
    {
      method: 'get',
      path: '/api/v1/articles',
      id: 'listArticles',
      summary: 'Published articles, newest first',
      access: 'public',
      query: ArticlesQueryDto,
      answer: { status: 200, description: 'A page of articles, without their bodies.', shape: ArticlePage },
    },
    {
      method: 'get',
      path: '/api/v1/articles/{slug}',
      id: 'readArticle',
      summary: 'One published article',
      access: 'public',
      answer: { status: 200, description: 'The article.', shape: Article, example: exampleArticle },
      refusals: [new ArticleMissing(), new ArticleWithdrawn()],
    },
    {
      method: 'post',
      path: '/api/v1/articles',
      id: 'createArticle',
      summary: 'Write a draft',
      description: 'Nobody else sees it until it is published. The body may have 1 MiB.',
      access: [abilities['edit-articles']],
      body: NewArticle,
      answer: { status: 201, description: 'The draft.', shape: EditorArticle, example: exampleEditorArticle },
      refusals: [new SlugTaken()],
    },
    {
      method: 'patch',
      path: '/api/v1/articles/{slug}',
      id: 'changeArticle',
      summary: 'Change an article',
      description:
        'What is named changes, the rest stays. Another text is a new revision; the same text again changes nothing.',
      access: [abilities['edit-articles']],
      body: ArticleChange,
      answer: { status: 200, description: 'The article as it is now.', shape: EditorArticle },
      refusals: [new ArticleMissing(), new RevisionStale(3)],
    },
    {
      method: 'post',
      path: '/api/v1/articles/{slug}/publication',
      id: 'publishArticle',
      summary: 'Publish an article',
      description: 'Also again after it was withdrawn. Of a published article it changes nothing.',
      access: [abilities['edit-articles']],
      answer: { status: 200, description: 'The published article.', shape: EditorArticle },
      refusals: [new ArticleMissing()],
    },
    {
      method: 'delete',
      path: '/api/v1/articles/{slug}/publication',
      id: 'withdrawArticle',
      summary: 'Withdraw an article',
      description: 'From then on its address answers 410.',
      access: [abilities['edit-articles']],
      answer: { status: 200, description: 'The withdrawn article.', shape: EditorArticle },
      refusals: [new ArticleMissing(), new ArticleNotPublished()],
    },
  ],
};
