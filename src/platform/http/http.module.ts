import { Global, Module } from '@nestjs/common';
import { StreamPace } from '../live/event-stream.js';
import { EventStreams } from '../live/event-streams.js';
import { Metrics } from '../observe/metrics.js';
import { Health } from './health.js';
import { HealthController } from './health.controller.js';

/** What HTTP itself brings into the house; the rest of this folder works on the server before Nest sees a request. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [EventStreams, Health, Metrics, StreamPace],
  exports: [EventStreams, Health, Metrics],
})
export class HttpModule {}
