import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Article } from './article.entity.js';
import { ArticleQueries } from './article.queries.js';
import { FormerSlug } from './former-slug.entity.js';
import { ArticleReplies } from './article-replies.service.js';
import { ArticleRevision } from './article-revision.entity.js';
import { ArticleService } from './article.service.js';
import { ArticleShelf } from './article-shelf.js';
import { EditorArticlesController } from './editor-articles.controller.js';
import { OldBodies } from './old-bodies.js';
import { Reach } from './reach.queries.js';
import { SiteReplies } from './site-replies.js';

@Module({
  imports: [TypeOrmModule.forFeature([Article, FormerSlug, ArticleRevision])],
  controllers: [EditorArticlesController],
  providers: [ArticleReplies, ArticleService, ArticleQueries, ArticleShelf, OldBodies, Reach, SiteReplies],
  exports: [ArticleReplies, ArticleService, ArticleQueries, Reach],
})
export class ArticleModule {}
