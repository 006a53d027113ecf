import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { sessionCookieNames } from './account/session-cookies.service.js';
import { AppModule } from './app.module.js';
import { bringUpToDate, type Ground } from './foundations.js';
import { AuditSealer } from './platform/audit/audit-sealer.js';
import { poolSize } from './platform/database/data-source.js';
import { databaseProbe } from './platform/database/probe.js';
import { cannotListen } from './platform/http/cannot-listen.js';
import { Health } from './platform/http/health.js';
import { installHttp } from './platform/http/install.js';
import { PublicOrigin } from './platform/http/public-origin.js';
import { buildHttp, type HttpGround, type HttpSettings } from './platform/http/server.js';
import { Jobs } from './platform/jobs/jobs.js';
import { Wire } from './platform/live/wire.js';
import { type LogStream, logOptions } from './platform/observe/log.js';
import { NestLog } from './platform/observe/nest-log.js';
import { assertKeysOpen } from './platform/security/key-check.js';

/** A house that listens. */
export interface OpenHouse {
  readonly app: NestFastifyApplication;
  readonly http: HttpGround;
  readonly health: Health;
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  readonly url: string;
}

/** For tests: figures that differ, and where the log goes. */
export interface DoorOptions {
  readonly http?: Partial<HttpSettings>;
  readonly logTo?: LogStream;
}

const KiB = 1024;

/**
 * Ten thousand code points in the widest spelling that somebody sends: a form writes each byte as three characters, a program may
 * write emoji as two escapes, and the text may come decomposed (Hangul into three parts).
 */
const aReply = { methods: ['POST'], bytes: 320 * KiB, keys: 32 };

/** An editor's article is longer than a reply. */
const bodyRules = [
  { prefix: '/api/v1/articles', methods: ['POST', 'PATCH'], bytes: 1024 * KiB, keys: 64 },
  { prefix: '/api/v1/articles/:slug/', methods: ['POST'], bytes: 64 * KiB, keys: 32 },
  { prefix: '/api/v1/articles/:slug/comments', ...aReply },
  { prefix: '/api/v1/moderation/articles/:slug/comments', ...aReply },
  { prefix: '/articles/:slug/comments', ...aReply },
  { prefix: '/comments/:id/status/', ...aReply },
  // A form writes each byte of a word list as three characters.
  { prefix: '/api/v1/moderation/rules', methods: ['PUT', 'POST'], bytes: 4096 * KiB, keys: 256 },
  { prefix: '/moderation/rules', methods: ['POST'], bytes: 8192 * KiB, keys: 128 },
  { prefix: '/moderation/comments/:id/replies', ...aReply },
];

/** Builds the server and the rooms on it, brings the schema up to date, listens, and starts the jobs. Throws CannotListen. */
export async function openDoors(ground: Ground, options: DoorOptions = {}): Promise<OpenHouse> {
  await bringUpToDate(ground);
  const { config } = ground;
  const http = buildHttp({
    publicOrigin: config.publicOrigin,
    trustedProxies: config.trustedProxies,
    poolSize,
    sessionCookies: sessionCookieNames,
    bodyRules,
    logger: logOptions(config.logLevel, options.logTo),
    ...options.http,
  });
  await http.server.register(fastifyCookie);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(ground),
    new FastifyAdapter(http.server as never),
    { logger: new NestLog(http.server.log), bodyParser: false, abortOnError: false },
  );
  try {
    return await listen(app, http, ground);
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function listen(app: NestFastifyApplication, http: HttpGround, ground: Ground): Promise<OpenHouse> {
  await assertKeysOpen(app.get(DataSource), ground.keys);
  installHttp(app, http);
  const { host, port } = ground.config;
  await app.listen(port, host).catch((error: unknown) => {
    throw cannotListen(error, host, port, 'PORT');
  });
  const url = listeningUrl(http.server);
  app.get(PublicOrigin).listeningAt(url);
  const health = app.get(Health);
  health.stand(databaseProbe(ground.place));
  await app.get(Jobs).start();
  await app.get(Wire).start();
  app.get(AuditSealer).start();
  health.serve();
  return { app, http, health, url };
}

/** For a person and a browser: an address that listens everywhere is reached here by the loopback. */
function listeningUrl(server: FastifyInstance): string {
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  const anywhere = address.address === '0.0.0.0' || address.address === '::';
  const host = anywhere ? '127.0.0.1' : address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
