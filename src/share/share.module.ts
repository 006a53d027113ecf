import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ArticleModule } from '../article/article.module.js';
import { Arrivals } from './arrivals.js';
import { QrCodesController } from './qr-codes.controller.js';
import { ShareCount } from './share-count.entity.js';
import { ShareCounts } from './share-counts.service.js';
import { ShareLink } from './share-link.entity.js';
import { ShareQueries } from './share.queries.js';
import { ShareService } from './share.service.js';
import { SharesController } from './shares.controller.js';
import { ShortCodes } from './short-codes.service.js';
import { ShortLinks } from './short-links.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ShareLink, ShareCount]), ArticleModule],
  controllers: [SharesController, QrCodesController],
  providers: [Arrivals, ShareCounts, ShareQueries, ShareService, ShortCodes, ShortLinks],
  exports: [ShareQueries, ShareService, ShortLinks],
})
export class ShareModule {}
