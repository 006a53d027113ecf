import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditChain } from './audit/audit-chain.js';
import { AuditLog } from './audit/audit-log.js';
import { AuditQueries } from './audit/audit-queries.js';
import { AuditSealer } from './audit/audit-sealer.js';
import { Clock } from './clock.js';
import { Config } from './config/config.js';
import { servingOptions } from './database/data-source.js';
import { DatabasePlace } from './database/database-place.js';
import { PublicOrigin } from './http/public-origin.js';
import { JobHandlers } from './jobs/job-handlers.js';
import { Jobs } from './jobs/jobs.js';
import { Outbox } from './jobs/outbox.js';
import { Relay } from './jobs/relay.js';
import { StreamPace } from './live/event-stream.js';
import { EventStreams } from './live/event-streams.js';
import { Wire } from './live/wire.js';
import { Mailer } from './mail/mailer.js';
import { Allowances } from './security/allowances.js';
import { KeyRing } from './security/keys.js';
import { RateLimits } from './security/rate-limits.js';
import { Sealer } from './security/sealer.js';
import { SignedTokens } from './security/signed-token.js';
import { SettingsController } from './settings/settings.controller.js';
import { Settings } from './settings/settings.js';

/** What is known before the house opens. */
export interface Foundations {
  readonly config: Config;
  readonly place: DatabasePlace;
  readonly keys: KeyRing;
}

const services = [
  Allowances,
  AuditChain,
  AuditLog,
  AuditQueries,
  AuditSealer,
  Clock,
  EventStreams,
  JobHandlers,
  Jobs,
  Mailer,
  Outbox,
  PublicOrigin,
  RateLimits,
  Relay,
  Sealer,
  Settings,
  SignedTokens,
  StreamPace,
  Wire,
];

/** The ground under every room; it has never heard of a comment. */
@Global()
@Module({})
export class PlatformModule {
  static on({ config, place, keys }: Foundations): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [SettingsController],
      imports: [
        TypeOrmModule.forRoot({
          ...servingOptions(place.url),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 300,
        }),
      ],
      providers: [
        { provide: Config, useValue: config },
        { provide: DatabasePlace, useValue: place },
        { provide: KeyRing, useValue: keys },
        ...services,
      ],
      exports: [Config, DatabasePlace, KeyRing, ...services],
    };
  }
}
