import { Body, Controller, Param, Post } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { ArticleReplies } from '../article/article-replies.service.js';
import { type Actor } from '../platform/audit/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { TurnRepliesDto, UndoDto } from './moderation.dto.js';

/** Whether an article takes replies, as moderators say it. */
@Controller('api/v1/moderation/articles/:slug')
@May('decide')
export class ArticleRepliesController {
  constructor(private readonly articles: ArticleReplies) {}

  @Post('replies')
  turn(
    @Param('slug') slug: string,
    @Body(new InputPipe(TurnRepliesDto)) { replies }: TurnRepliesDto,
    @CurrentActor() actor: Actor,
  ) {
    return this.articles.turn(slug, replies, actor);
  }

  @Post('undo')
  undo(@Param('slug') slug: string, @Body(new InputPipe(UndoDto)) { act }: UndoDto, @CurrentActor() actor: Actor) {
    return this.articles.undo(slug, act, actor);
  }
}
