import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '../account/account.module.js';
import { ArticleModule } from '../article/article.module.js';
import { AppealedComments } from './appealed-comments.service.js';
import { Appeals } from './appeals.service.js';
import { AppealQueries } from './appeals.queries.js';
import { Avatars } from './avatars.service.js';
import { Ban } from './ban.entity.js';
import { BanKeys } from './ban-keys.js';
import { BanQueries } from './bans.queries.js';
import { Bans } from './bans.service.js';
import { BansInForce } from './bans-in-force.js';
import { ChallengesController } from './challenges.controller.js';
import { Comment } from './comment.entity.js';
import { CommentAppeal } from './comment-appeal.entity.js';
import { CommentCountsController } from './comment-counts.controller.js';
import { CommentEventsController } from './comment-events.controller.js';
import { CommentLinks } from './comment-links.js';
import { CommentMoves } from './comment-moves.service.js';
import { CommentNews } from './comment-news.js';
import { CommentReach } from './comment-reach.queries.js';
import { CommentQueries } from './comment.queries.js';
import { CommentService } from './comment.service.js';
import { CommentEdits } from './comment-edits.service.js';
import { CommentMarks } from './comment-marks.service.js';
import { CommentUndo } from './comment-undo.service.js';
import { CommentShelf } from './comment-shelf.js';
import { CommentReport } from './comment-report.entity.js';
import { CommentStandings } from './comment-standing.queries.js';
import { CommentVersion } from './comment-version.entity.js';
import { CommenterContact } from './commenter-contact.entity.js';
import { CommenterContacts } from './commenter-contacts.js';
import { CheckerCorrections } from './checker-corrections.js';
import { CheckerQueries } from './checker.queries.js';
import { ClassifierQueries } from './classifier.queries.js';
import { CommentsController } from './comments.controller.js';
import { Decliners } from './decliners.queries.js';
import { EarlierVersions } from './earlier-versions.queries.js';
import { EmailReveals } from './email-reveals.service.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { LatestCommentsController } from './latest-comments.controller.js';
import { LatestQueries } from './latest.queries.js';
import { Learner } from './learner.service.js';
import { LessonTokens } from './lesson-tokens.js';
import { Lessons } from './lessons.js';
import { Likenesses } from './likenesses.queries.js';
import { LiveComments } from './live-comments.js';
import { ModeratedComments } from './moderated-comments.queries.js';
import { NewsQueries } from './news.queries.js';
import { OldestWaiting } from './oldest-waiting.queries.js';
import { OldMarkup } from './old-markup.js';
import { OutsideChecker } from './outside-checker.service.js';
import { OwnReplies } from './own-replies.service.js';
import { OwnReplyQueries } from './own-reply.queries.js';
import { OwnReplyTraces } from './own-reply-traces.js';
import { ProofOfWork } from './proof-of-work.service.js';
import { Purge } from './purge.js';
import { ReplyFormQueries } from './reply-form.queries.js';
import { ReplyDoor } from './reply-door.js';
import { ReplyGate } from './reply-gate.js';
import { ReplyJudge } from './reply-judge.js';
import { ReplyOpinions } from './reply-opinions.js';
import { ReplyStandards } from './reply-standards.js';
import { ReservedNames } from './reserved-names.js';
import { PeopleQueries } from './people.queries.js';
import { PersonNote } from './person-note.entity.js';
import { PersonNotes } from './person-notes.service.js';
import { PastReplies } from './past-replies.queries.js';
import { Rehearsals } from './rehearsals.service.js';
import { Rulebook } from './rulebook.js';
import { RulesQueries } from './rules.queries.js';
import { RulesService } from './rules.service.js';
import { SpokenRules } from './spoken-rules.queries.js';
import { StoredRuleSet } from './rule-set.entity.js';
import { SpokenFactsQueries } from './spoken-facts.queries.js';
import { SaidBefore } from './said-before.js';
import { SaidWords } from './said-words.entity.js';
import { ReplyInput } from './reply-input.service.js';
import { ReplyPreviewsController } from './reply-previews.controller.js';
import { ReplyPreviews } from './reply-previews.service.js';
import { SampleThread } from './sample-thread.js';
import { SpentChallenge } from './spent-challenge.entity.js';
import { StaffReplies } from './staff-replies.service.js';
import { ReportedComments } from './reported-comments.js';
import { ReportsController } from './reports.controller.js';
import { Reports } from './reports.service.js';
import { StoredWordList } from './word-list.entity.js';
import { Submissions } from './submissions.js';
import { ThreadQueries } from './thread.queries.js';
import { ShownComments } from './shown-comments.js';
import { OpenReports } from './open-reports.queries.js';
import { QueueCounts } from './queue-counts.service.js';
import { QueueSearch } from './search/queue-search.queries.js';
import { SenderHistories } from './sender-histories.queries.js';
import { WhatWaits } from './what-waits.queries.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Ban,
      Comment,
      CommentAppeal,
      CommentReport,
      CommentVersion,
      CommenterContact,
      IdempotencyKey,
      PersonNote,
      SaidWords,
      SpentChallenge,
      StoredRuleSet,
      StoredWordList,
    ]),
    AccountModule,
    ArticleModule,
  ],
  controllers: [
    ChallengesController,
    CommentCountsController,
    CommentEventsController,
    CommentsController,
    LatestCommentsController,
    ReportsController,
    ReplyPreviewsController,
  ],
  providers: [
    AppealQueries,
    AppealedComments,
    Appeals,
    Avatars,
    BanKeys,
    BanQueries,
    Bans,
    BansInForce,
    CheckerCorrections,
    CheckerQueries,
    ClassifierQueries,
    CommentLinks,
    CommentMoves,
    CommentNews,
    CommentQueries,
    CommentReach,
    CommentService,
    CommentShelf,
    CommentStandings,
    CommentEdits,
    CommentMarks,
    CommentUndo,
    CommenterContacts,
    Decliners,
    EarlierVersions,
    EmailReveals,
    LatestQueries,
    ShownComments,
    Learner,
    LessonTokens,
    Lessons,
    Likenesses,
    LiveComments,
    ModeratedComments,
    NewsQueries,
    OldestWaiting,
    OldMarkup,
    OpenReports,
    OutsideChecker,
    OwnReplies,
    OwnReplyQueries,
    OwnReplyTraces,
    PastReplies,
    PeopleQueries,
    PersonNotes,
    ProofOfWork,
    Purge,
    QueueCounts,
    QueueSearch,
    Rehearsals,
    ReplyDoor,
    ReplyFormQueries,
    ReplyGate,
    ReplyJudge,
    ReplyOpinions,
    ReplyStandards,
    ReservedNames,
    Rulebook,
    RulesQueries,
    RulesService,
    SaidBefore,
    ReplyInput,
    ReplyPreviews,
    ReportedComments,
    Reports,
    SampleThread,
    SenderHistories,
    SpokenFactsQueries,
    SpokenRules,
    StaffReplies,
    Submissions,
    ThreadQueries,
    WhatWaits,
  ],
  exports: [
    BanQueries,
    Bans,
    AppealQueries,
    AppealedComments,
    Appeals,
    CheckerQueries,
    ClassifierQueries,
    CommentLinks,
    CommentMoves,
    CommentQueries,
    CommentReach,
    CommentService,
    CommentStandings,
    CommentEdits,
    CommentMarks,
    CommentUndo,
    Decliners,
    EarlierVersions,
    EmailReveals,
    LatestQueries,
    ModeratedComments,
    NewsQueries,
    OldestWaiting,
    OwnReplies,
    OwnReplyQueries,
    QueueCounts,
    PeopleQueries,
    PersonNotes,
    Rehearsals,
    Reports,
    ReplyFormQueries,
    ReplyInput,
    ReplyPreviews,
    RulesQueries,
    RulesService,
    SampleThread,
    SenderHistories,
    SpokenFactsQueries,
    SpokenRules,
    StaffReplies,
    ThreadQueries,
    WhatWaits,
  ],
})
export class CommentModule {}
