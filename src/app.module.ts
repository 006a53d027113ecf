import { type DynamicModule, Module } from '@nestjs/common';
import { AccountModule } from './account/account.module.js';
import { ArticleModule } from './article/article.module.js';
import { CommentModule } from './comment/comment.module.js';
import { ModerationModule } from './moderation/moderation.module.js';
import { type Foundations, PlatformModule } from './platform/platform.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { ShareModule } from './share/share.module.js';
import { SiteModule } from './site/site.module.js';

/** Every room of the house, on one ground. */
@Module({})
export class AppModule {
  static on(foundations: Foundations): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.on(foundations),
        HttpModule,
        AccountModule,
        ArticleModule,
        CommentModule,
        ShareModule,
        ModerationModule,
        SiteModule,
      ],
    };
  }
}
