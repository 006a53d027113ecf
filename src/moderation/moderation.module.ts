import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '../account/account.module.js';
import { ArticleModule } from '../article/article.module.js';
import { CommentModule } from '../comment/comment.module.js';
import { ActTraces } from './act-traces.js';
import { ActsAbout } from './acts-about.queries.js';
import { ActsController } from './acts.controller.js';
import { AppealDecisions } from './appeal-decisions.service.js';
import { AppealsAtDesk } from './appeals-at-desk.queries.js';
import { AppealsController } from './appeals.controller.js';
import { Answers } from './answers.service.js';
import { BatchComment } from './batches/batch-comment.entity.js';
import { BatchNews } from './batches/batch-news.js';
import { BatchPurge } from './batches/batch-purge.js';
import { BatchSlice } from './batches/batch-slice.js';
import { BatchWork } from './batches/batch-work.js';
import { Batch } from './batches/batch.entity.js';
import { BatchesController } from './batches/batches.controller.js';
import { BatchesQueries } from './batches/batches.queries.js';
import { Batches } from './batches/batches.service.js';
import { ArticleRepliesController } from './article-replies.controller.js';
import { ExportsController } from './exports/exports.controller.js';
import { QueueExports } from './exports/queue-export.service.js';
import { ClaimsController } from './claims.controller.js';
import { ClaimQueries } from './claims.queries.js';
import { Claims } from './claims.service.js';
import { CommentClaim } from './comment-claim.entity.js';
import { BansController } from './bans.controller.js';
import { CheckerController } from './checker.controller.js';
import { ClassifierController } from './classifier.controller.js';
import { Decisions } from './decisions.service.js';
import { DeclineReasons } from './decline-reasons.queries.js';
import { DeskEventsController } from './desk-events.controller.js';
import { DeskFigures } from './desk-figures.js';
import { DeskNews } from './desk-news.js';
import { Edits } from './edits.service.js';
import { EmailRevealsController } from './email-reveals.controller.js';
import { HooksModule } from './hooks.module.js';
import { LiveDesk } from './live-desk.js';
import { Marks } from './marks.service.js';
import { ModerationLogController } from './moderation-log.controller.js';
import { ModerationController } from './moderation.controller.js';
import { OldQueueLetters } from './old-queue-letters.js';
import { OldQueueQueries } from './old-queue.queries.js';
import { OldQueueWatch } from './old-queue-watch.js';
import { PeopleController } from './people.controller.js';
import { PersonComments } from './people.queries.js';
import { NoticeChoice } from './notice-choice.entity.js';
import { NoticeChoices } from './notice-choices.js';
import { NoticeDeliveries } from './notice-deliveries.js';
import { NoticeDue } from './notice-due.entity.js';
import { NoticeNews } from './notice-news.js';
import { NoticePost } from './notice-post.js';
import { NoticesController } from './notices.controller.js';
import { NoticesOff } from './notices-off.service.js';
import { Notices } from './notices.service.js';
import { QueueQueries } from './queue.queries.js';
import { ReachGuard } from './reach.guard.js';
import { RulesController } from './rules.controller.js';
import { StaffRepliesController } from './staff-replies.controller.js';
import { TransparencyQueries } from './transparency.queries.js';
import { Undo } from './undo.service.js';
import { StatisticsController } from './statistics.controller.js';
import { StatisticsQueries } from './statistics.queries.js';
import { WaitingDeliveries } from './waiting-deliveries.js';
import { WaitingLetters } from './waiting-letters.js';
import { WaitingNotice } from './waiting-notice.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Batch, BatchComment, CommentClaim, NoticeChoice, NoticeDue]),
    AccountModule,
    ArticleModule,
    CommentModule,
    HooksModule,
  ],
  controllers: [
    BatchesController,
    ExportsController,
    ActsController,
    ArticleRepliesController,
    AppealsController,
    CheckerController,
    ClassifierController,
    ClaimsController,
    DeskEventsController,
    BansController,
    EmailRevealsController,
    ModerationController,
    ModerationLogController,
    PeopleController,
    NoticesController,
    RulesController,
    StaffRepliesController,
    StatisticsController,
  ],
  providers: [
    QueueExports,
    BatchNews,
    BatchPurge,
    BatchSlice,
    BatchWork,
    Batches,
    BatchesQueries,
    ActTraces,
    ActsAbout,
    AppealDecisions,
    AppealsAtDesk,
    Answers,
    ClaimQueries,
    Claims,
    Decisions,
    DeclineReasons,
    DeskFigures,
    DeskNews,
    Edits,
    LiveDesk,
    Marks,
    OldQueueLetters,
    OldQueueQueries,
    OldQueueWatch,
    PersonComments,
    NoticeChoices,
    NoticeDeliveries,
    NoticeNews,
    NoticePost,
    Notices,
    NoticesOff,
    QueueQueries,
    StatisticsQueries,
    TransparencyQueries,
    Undo,
    WaitingDeliveries,
    WaitingLetters,
    WaitingNotice,
    { provide: APP_GUARD, useClass: ReachGuard },
  ],
  exports: [
    QueueExports,
    HooksModule,
    ActsAbout,
    Answers,
    AppealDecisions,
    AppealsAtDesk,
    Batches,
    BatchesQueries,
    Claims,
    Decisions,
    DeclineReasons,
    OldQueueQueries,
    PersonComments,
    Edits,
    Notices,
    NoticesOff,
    Marks,
    QueueQueries,
    StatisticsQueries,
    TransparencyQueries,
    Undo,
  ],
})
export class ModerationModule {}
