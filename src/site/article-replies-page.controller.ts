import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { May } from '../account/abilities.js';
import { ArticleReplies } from '../article/article-replies.service.js';
import { TurnRepliesFormDto, UndoRepliesFormDto } from '../moderation/moderation.dto.js';
import { ActOvertaken } from '../platform/audit/undo.errors.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { moderatedCommentPath } from './addresses.js';
import { ModerationPages } from './moderation-pages.js';

/** Opens and closes an article from the page of one of its replies, which `comment` names. */
@Controller('moderation/articles/:slug')
@May('decide')
export class ArticleRepliesPageController {
  constructor(
    private readonly articles: ArticleReplies,
    private readonly pages: ModerationPages,
  ) {}

  @Post('replies')
  async turn(
    @Param('slug') slug: string,
    @Body(new InputPipe(TurnRepliesFormDto)) { replies, comment }: TurnRepliesFormDto,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    await this.articles.turn(slug, replies, staff);
    return back(reply, comment);
  }

  @Post('undo')
  async undo(
    @Param('slug') slug: string,
    @Body(new InputPipe(UndoRepliesFormDto)) { act, comment }: UndoRepliesFormDto,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    try {
      await this.articles.undo(slug, act, staff);
      return back(reply, comment);
    } catch (error) {
      if (!(error instanceof ActOvertaken)) throw error;
      const page = await this.pages.commentPage(staff, comment, { stays: error.message });
      return reply.code(409).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
    }
  }
}

function back(reply: FastifyReply, comment: string): FastifyReply {
  return reply
    .code(303)
    .header('cache-control', 'no-store')
    .header('location', `${moderatedCommentPath(comment)}#the-article`)
    .send();
}
