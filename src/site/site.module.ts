import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { ArticleModule } from '../article/article.module.js';
import { CommentModule } from '../comment/comment.module.js';
import { ModerationModule } from '../moderation/moderation.module.js';
import { ErrorPages } from '../platform/http/error-pages.js';
import { ShareModule } from '../share/share.module.js';
import { ActForms } from './act-forms.js';
import { ActsPageController } from './acts-page.controller.js';
import { ArticleRepliesPageController } from './article-replies-page.controller.js';
import { AssetsController } from './assets.controller.js';
import { AvatarsController } from './avatars.controller.js';
import { ClaimsPageController } from './claims-page.controller.js';
import { BansPagesController } from './bans-pages.controller.js';
import { CommentPagesController } from './comment-pages.controller.js';
import { EmailRevealsPageController } from './email-reveals-page.controller.js';
import { ModerationExportsController } from './moderation-exports.controller.js';
import { ModerationBatchesController } from './moderation-batches.controller.js';
import { ModerationAppealsController } from './moderation-appeals.controller.js';
import { ModerationAppealsPages } from './moderation-appeals-pages.js';
import { ModerationPages } from './moderation-pages.js';
import { ModerationPagesController } from './moderation-pages.controller.js';
import { NoticesOffController } from './notices-off.controller.js';
import { OwnAppealController } from './own-appeal.controller.js';
import { OwnReplyController } from './own-reply.controller.js';
import { OwnReplyPages } from './own-reply-pages.js';
import { PeoplePages } from './people-pages.js';
import { PeoplePagesController } from './people-pages.controller.js';
import { PrivacyController } from './privacy.controller.js';
import { PublicArticlesController } from './public-articles.controller.js';
import { ReaderPages } from './reader-pages.js';
import { ReaderPagesController } from './reader-pages.controller.js';
import { ReferenceController } from './reference/reference.controller.js';
import { RememberedReaders } from './remembered-readers.js';
import { ReplyFormController } from './reply-form.controller.js';
import { ReplyForms } from './reply-forms.js';
import { RulesCheckerController } from './rules-checker.controller.js';
import { RulesClassifierController } from './rules-classifier.controller.js';
import { RulesForms } from './rules-forms.js';
import { RulesPages } from './rules-pages.js';
import { RulesPagesController } from './rules-pages.controller.js';
import { SetUpPagesController } from './set-up-pages.controller.js';
import { ReportController } from './report.controller.js';
import { ReportPages } from './report-pages.js';
import { ShortLinksController } from './short-links.controller.js';
import { SiteErrorPages } from './site-error-pages.js';
import { Sites } from './sites.js';
import { StaffHooksController } from './staff-hooks.controller.js';
import { StaffHooksPages } from './staff-hooks-pages.js';
import { StaffNoticesController } from './staff-notices.controller.js';
import { StaffDoorPages } from './staff-door-pages.js';
import { StaffMembers } from './staff-members.service.js';
import { StaffMembersController } from './staff-members.controller.js';
import { StaffPagesController } from './staff-pages.controller.js';
import { StaffRepliesPageController } from './staff-replies-page.controller.js';
import { StaffPeopleController } from './staff-people.controller.js';
import { StaffPeoplePages } from './staff-people-pages.js';
import { StaffSecurityController } from './staff-security.controller.js';
import { StaffSecurityPages } from './staff-security-pages.js';
import { StaffSettingsController } from './staff-settings.controller.js';
import { StaffSettingsPages } from './staff-settings-pages.js';
import { StaffTokens } from './staff-tokens.service.js';
import { StaffTokensController } from './staff-tokens.controller.js';
import { StaffTokensPageController } from './staff-tokens-page.controller.js';
import { StatisticsPagesController } from './statistics-pages.controller.js';
import { TransparencyController } from './transparency.controller.js';
import { ThreadsOnPage } from './threads-on-page.js';

@Module({
  imports: [AccountModule, ArticleModule, CommentModule, ModerationModule, ShareModule],
  controllers: [
    ActsPageController,
    ArticleRepliesPageController,
    AssetsController,
    AvatarsController,
    BansPagesController,
    ClaimsPageController,
    CommentPagesController,
    EmailRevealsPageController,
    ModerationBatchesController,
    ModerationExportsController,
    ModerationAppealsController,
    ModerationPagesController,
    NoticesOffController,
    OwnAppealController,
    StaffHooksController,
    StaffNoticesController,
    OwnReplyController,
    PeoplePagesController,
    PublicArticlesController,
    PrivacyController,
    ReaderPagesController,
    ReferenceController,
    ReplyFormController,
    RulesCheckerController,
    RulesClassifierController,
    RulesPagesController,
    SetUpPagesController,
    ReportController,
    ShortLinksController,
    StaffPagesController,
    StaffRepliesPageController,
    StaffMembersController,
    StaffPeopleController,
    StaffSecurityController,
    StaffTokensController,
    StaffTokensPageController,
    StaffSettingsController,
    StatisticsPagesController,
    TransparencyController,
  ],
  providers: [
    StaffHooksPages,
    ModerationAppealsPages,
    ActForms,
    ModerationPages,
    OwnReplyPages,
    PeoplePages,
    ReaderPages,
    RememberedReaders,
    ReplyForms,
    ReportPages,
    RulesForms,
    RulesPages,
    Sites,
    StaffDoorPages,
    StaffMembers,
    StaffPeoplePages,
    StaffSecurityPages,
    StaffTokens,
    StaffSettingsPages,
    ThreadsOnPage,
    { provide: ErrorPages, useClass: SiteErrorPages },
  ],
  exports: [ErrorPages, Sites],
})
export class SiteModule {}
