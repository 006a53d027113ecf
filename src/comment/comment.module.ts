import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ArticleModule } from '../article/article.module.js';
import { Avatars } from './avatars.service.js';
import { Comment } from './comment.entity.js';
import { CommentCountsController } from './comment-counts.controller.js';
import { CommentEventsController } from './comment-events.controller.js';
import { CommentLinks } from './comment-links.js';
import { CommentMoves } from './comment-moves.service.js';
import { CommentNews } from './comment-news.js';
import { CommentQueries } from './comment.queries.js';
import { CommentService } from './comment.service.js';
import { CommentShelf } from './comment-shelf.js';
import { CommentVersion } from './comment-version.entity.js';
import { CommenterContact } from './commenter-contact.entity.js';
import { CommenterContacts } from './commenter-contacts.js';
import { CommentsController } from './comments.controller.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { LatestCommentsController } from './latest-comments.controller.js';
import { LatestQueries } from './latest.queries.js';
import { LiveComments } from './live-comments.js';
import { ModeratedComments } from './moderated-comments.queries.js';
import { NewsQueries } from './news.queries.js';
import { OldMarkup } from './old-markup.js';
import { OwnReplies } from './own-replies.service.js';
import { OwnReplyQueries } from './own-reply.queries.js';
import { OwnReplyTraces } from './own-reply-traces.js';
import { Purge } from './purge.js';
import { ReplyGate } from './reply-gate.js';
import { SampleThread } from './sample-thread.js';
import { StaffReplies } from './staff-replies.service.js';
import { Submissions } from './submissions.js';
import { ThreadQueries } from './thread.queries.js';

@Module({
  imports: [TypeOrmModule.forFeature([Comment, CommentVersion, CommenterContact, IdempotencyKey]), ArticleModule],
  controllers: [CommentCountsController, CommentEventsController, CommentsController, LatestCommentsController],
  providers: [
    Avatars,
    CommentLinks,
    CommentMoves,
    CommentNews,
    CommentQueries,
    CommentService,
    CommentShelf,
    CommenterContacts,
    LatestQueries,
    LiveComments,
    ModeratedComments,
    NewsQueries,
    OldMarkup,
    OwnReplies,
    OwnReplyQueries,
    OwnReplyTraces,
    Purge,
    ReplyGate,
    SampleThread,
    StaffReplies,
    Submissions,
    ThreadQueries,
  ],
  exports: [
    CommentLinks,
    CommentMoves,
    CommentQueries,
    CommentService,
    LatestQueries,
    ModeratedComments,
    NewsQueries,
    OwnReplies,
    OwnReplyQueries,
    SampleThread,
    StaffReplies,
    ThreadQueries,
  ],
})
export class CommentModule {}
