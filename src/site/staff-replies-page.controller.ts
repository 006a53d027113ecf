import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { May } from '../account/abilities.js';
import { ReplyInput } from '../comment/reply-input.service.js';
import { StaffReplies } from '../comment/staff-replies.service.js';
import { QueueQueries } from '../moderation/queue.queries.js';
import { InvalidInput } from '../platform/domain-error.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { ModerationPages } from './moderation-pages.js';
import { readForm } from './reply-draft.js';

/** The reply of staff as a form, below the comment that it answers. */
@Controller('moderation/comments/:id/replies')
@May('answer-as-staff')
export class StaffRepliesPageController {
  constructor(
    private readonly replies: StaffReplies,
    private readonly input: ReplyInput,
    private readonly queue: QueueQueries,
    private readonly pages: ModerationPages,
  ) {}

  @Post()
  async reply(
    @Param('id', IdPipe) id: string,
    @Body() fields: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    reply.header('cache-control', 'no-store');
    try {
      const { comment } = await this.input.staffReply(fields);
      const { article } = await this.queue.row(staff, id);
      const { url } = await this.replies.leave(staff, article.slug, { comment, parentId: id });
      return reply.code(303).header('location', url).send();
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const words = readForm(fields).draft.comment;
      const untaken = { act: 'answer', words, why: '', faults: error.faults } as const;
      const page = await this.pages.commentPage(staff, id, { untaken });
      return reply.code(422).type('text/html; charset=utf-8').send(page);
    }
  }
}
