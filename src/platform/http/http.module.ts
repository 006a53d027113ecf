import { Global, Module } from '@nestjs/common';
import { Metrics } from '../observe/metrics.js';
import { Health } from './health.js';
import { HealthController } from './health.controller.js';

/** What HTTP itself brings into the house; the rest of this folder works on the server before Nest sees a request. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [Health, Metrics],
  exports: [Health, Metrics],
})
export class HttpModule {}
