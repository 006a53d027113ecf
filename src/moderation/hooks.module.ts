import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '../account/account.module.js';
import { ArticleModule } from '../article/article.module.js';
import { CommentModule } from '../comment/comment.module.js';
import { HookCalls } from './hook-calls.service.js';
import { HookDelivery } from './hook-delivery.entity.js';
import { HookLetters } from './hook-letters.js';
import { HookNews } from './hook-news.js';
import { HookOutcomes } from './hook-outcomes.js';
import { HookPost } from './hook-post.js';
import { HookQueue } from './hook-queue.js';
import { HookSender } from './hook-sender.js';
import { HooksController } from './hooks.controller.js';
import { HookQueries } from './hooks.queries.js';
import { Hooks } from './hooks.service.js';
import { WebHook } from './web-hook.entity.js';

/** Other programs are called about what happens at the desk. */
@Module({
  imports: [TypeOrmModule.forFeature([HookDelivery, WebHook]), AccountModule, ArticleModule, CommentModule],
  controllers: [HooksController],
  providers: [HookCalls, HookLetters, HookNews, HookOutcomes, HookPost, HookQueries, HookQueue, Hooks, HookSender],
  exports: [HookCalls, HookQueries, Hooks],
})
export class HooksModule {}
