import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { type Actor } from '../platform/audit/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { slugParam } from '../platform/http/values.js';
import { ArticleChangeDto, NewArticleDto } from './article.dto.js';
import { ArticleService } from './article.service.js';
import { type EditorArticle } from './article.view.js';

const Slug = new InputPipe(slugParam());

/** What editors and their programs do with articles. Readers' routes are the site's. */
@Controller('api/v1/articles')
@May('edit-articles')
export class EditorArticlesController {
  constructor(private readonly articles: ArticleService) {}

  /** A draft, until it is published. */
  @Post()
  create(
    @Body(new InputPipe(NewArticleDto)) article: NewArticleDto,
    @CurrentActor() actor: Actor,
  ): Promise<EditorArticle> {
    return this.articles.create(article, actor);
  }

  @Patch(':slug')
  change(
    @Param('slug', Slug) slug: string,
    @Body(new InputPipe(ArticleChangeDto)) change: ArticleChangeDto,
    @CurrentActor() actor: Actor,
  ): Promise<EditorArticle> {
    return this.articles.change(slug, change, actor);
  }

  @Post(':slug/publication')
  @HttpCode(200)
  publish(@Param('slug', Slug) slug: string, @CurrentActor() actor: Actor): Promise<EditorArticle> {
    return this.articles.publish(slug, actor);
  }

  @Delete(':slug/publication')
  withdraw(@Param('slug', Slug) slug: string, @CurrentActor() actor: Actor): Promise<EditorArticle> {
    return this.articles.withdraw(slug, actor);
  }
}
