import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { StaffReplyDto } from '../comment/comment.dto.js';
import { StaffReplies } from '../comment/staff-replies.service.js';
import { QueueQueries } from '../moderation/queue.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { Roles } from '../platform/http/route-access.js';

/** The reply of staff as a form, below the comment that it answers. */
@Controller('moderation/comments/:id/replies')
@Roles('moderator')
export class StaffRepliesPageController {
  constructor(
    private readonly replies: StaffReplies,
    private readonly queue: QueueQueries,
  ) {}

  @Post()
  async reply(
    @Param('id', IdPipe) id: string,
    @Body(new InputPipe(StaffReplyDto)) { comment }: StaffReplyDto,
    @CurrentActor() staff: Actor,
    @Res() reply: FastifyReply,
  ) {
    const { article } = await this.queue.row(id);
    const { url } = await this.replies.leave(staff, article.slug, { comment, parentId: id });
    return reply.code(303).header('location', url).header('cache-control', 'no-store').send();
  }
}
