import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { ArticleModule } from '../article/article.module.js';
import { CommentModule } from '../comment/comment.module.js';
import { Decisions } from './decisions.service.js';
import { DecisionsAbout } from './decisions-about.queries.js';
import { EmailRevealsController } from './email-reveals.controller.js';
import { ModerationLogController } from './moderation-log.controller.js';
import { ModerationController } from './moderation.controller.js';
import { QueueQueries } from './queue.queries.js';
import { RulesController } from './rules.controller.js';
import { StaffRepliesController } from './staff-replies.controller.js';
import { WaitingDeliveries } from './waiting-deliveries.js';
import { WaitingLetters } from './waiting-letters.js';
import { WaitingNotice } from './waiting-notice.js';

@Module({
  imports: [AccountModule, ArticleModule, CommentModule],
  controllers: [
    EmailRevealsController,
    ModerationController,
    ModerationLogController,
    RulesController,
    StaffRepliesController,
  ],
  providers: [Decisions, DecisionsAbout, QueueQueries, WaitingDeliveries, WaitingLetters, WaitingNotice],
  exports: [Decisions, DecisionsAbout, QueueQueries],
})
export class ModerationModule {}
