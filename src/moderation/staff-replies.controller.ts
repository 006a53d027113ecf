import { Body, Controller, Param, Post } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { ReplyInput } from '../comment/reply-input.service.js';
import { StaffReplies } from '../comment/staff-replies.service.js';
import { type Actor } from '../platform/audit/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { PublicOrigin } from '../platform/http/public-origin.js';

/** Staff answer readers here, and only here: the public routes never look whether somebody is signed in. */
@Controller('api/v1/moderation/articles')
@May('answer-as-staff')
export class StaffRepliesController {
  constructor(
    private readonly replies: StaffReplies,
    private readonly input: ReplyInput,
    private readonly origin: PublicOrigin,
  ) {}

  @Post(':slug/comments')
  async reply(@Param('slug') slug: string, @Body() fields: unknown, @CurrentActor() actor: Actor) {
    const reply = await this.input.staffReply(fields);
    const { id, url } = await this.replies.leave(actor, slug, reply);
    return { id, status: 'published' as const, url: this.origin.url(url) };
  }
}
