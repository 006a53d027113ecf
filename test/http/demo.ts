import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Injectable,
  type INestApplication,
  Module,
  Param,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyRequest } from 'fastify';
import { type AddressInfo } from 'node:net';
import { z } from 'zod';
import { DomainError } from '../../src/platform/domain-error.js';
import { ErrorPages, PlainErrorPages } from '../../src/platform/http/error-pages.js';
import { Health } from '../../src/platform/http/health.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { InputPipe } from '../../src/platform/http/input-pipe.js';
import { installHttp } from '../../src/platform/http/install.js';
import { Public, Roles } from '../../src/platform/http/route-access.js';
import { buildHttp, type HttpGround, type HttpSettings } from '../../src/platform/http/server.js';
import { cleanLine, cleanText, slugParam } from '../../src/platform/http/values.js';
import { type Visitor, Visitors } from '../../src/platform/http/visitors.js';
import { logOptions } from '../../src/platform/observe/log.js';
import { NestLog } from '../../src/platform/observe/nest-log.js';

/** A small house of one page, one form and one JSON route, to try the ground that every room stands on. */

const letter = z.strictObject({ name: cleanLine({ min: 1, max: 20 }), text: cleanText({ min: 1, max: 200 }) });
type Letter = z.output<typeof letter>;

export class Closed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'closed';

  constructor() {
    super('Letters are closed.');
  }
}

/** What handlers wait for; stories open it when they have seen enough. */
@Injectable()
export class Gate {
  private release: () => void = () => undefined;
  private closed: Promise<void> = Promise.resolve();
  waiting = 0;

  shut(): void {
    this.closed = new Promise((resolve) => (this.release = resolve));
  }

  open(): void {
    this.release();
  }

  async pass(): Promise<void> {
    this.waiting += 1;
    await this.closed;
    this.waiting -= 1;
  }
}

@Public()
@Controller()
class Letters {
  constructor(@Inject(Gate) private readonly gate: Gate) {}

  @Get('letters/:slug')
  read(
    @Param('slug', new InputPipe(slugParam())) slug: string,
    @Query('sort', new InputPipe(z.enum(['old', 'new']).optional())) sort?: string,
  ): object {
    return { slug, sort };
  }

  @Get('slow')
  async slow(): Promise<string> {
    await this.gate.pass();
    return 'done';
  }

  /** More than the kernel takes off our hands when nobody reads. */
  @Get('large')
  large(): string {
    return 'x'.repeat(30_000_000);
  }

  @Post('letters')
  @HttpCode(201)
  post(@Body(new InputPipe(letter)) body: Letter): Letter {
    if (body.name === 'Closed') throw new Closed();
    return body;
  }

  @Post('api/v1/letters')
  write(@Body(new InputPipe(letter)) body: Letter): Letter {
    return body;
  }

  @Post('api/v1/books')
  book(@Body() body: { text: string }): number {
    return body.text.length;
  }

  @Get('api/v1/broken')
  broken(): never {
    throw new Error('canary in a message');
  }

  @Get('api/v1/away')
  away(): never {
    throw Object.assign(new Error('canary'), { code: '57P01', severity: 'FATAL', detail: 'canary' });
  }
}

@Controller('api/v1/desk')
class Desk {
  @Roles('moderator')
  @Get()
  look(): string {
    return 'the desk';
  }

  @Roles('admin')
  @Patch()
  change(): string {
    return 'changed';
  }

  @Get('forgotten')
  forgotten(): string {
    return 'never seen';
  }
}

class KnownVisitors extends Visitors {
  override of(request: FastifyRequest): Promise<Visitor | null> {
    const role = /^Bearer (admin|editor|moderator)$/.exec(request.headers.authorization ?? '')?.[1] as
      Visitor['role'] | undefined;
    return Promise.resolve(
      role === undefined
        ? null
        : {
            kind: 'token',
            id: 'id',
            name: role,
            role,
            limited: false,
            abilities: null,
            confined: false,
            sessionId: null,
          },
    );
  }
}

@Module({
  imports: [HttpModule],
  controllers: [Letters, Desk],
  providers: [Gate, { provide: Visitors, useClass: KnownVisitors }, { provide: ErrorPages, useClass: PlainErrorPages }],
})
class DemoModule {}

export interface Demo {
  readonly app: INestApplication;
  readonly ground: HttpGround;
  readonly origin: string;
  readonly port: number;
  readonly gate: Gate;
  readonly health: Health;
  /** Everything that was logged, one object a line. */
  readonly lines: string[];
}

export async function startDemo(
  settings: Partial<HttpSettings> = {},
  prepare: (ground: HttpGround) => void = () => undefined,
): Promise<Demo> {
  const lines: string[] = [];
  const ground = buildHttp({
    publicOrigin: null,
    trustedProxies: [],
    poolSize: 10,
    sessionCookies: ['staff'],
    bodyRules: [{ prefix: '/api/v1/books', methods: ['POST'], bytes: 1024 * 1024, keys: 32 }],
    logger: logOptions('debug', { write: (line) => void lines.push(line) }),
    ...settings,
  });
  prepare(ground);
  const app = await NestFactory.create<NestFastifyApplication>(DemoModule, new FastifyAdapter(ground.server), {
    bodyParser: false,
    logger: new NestLog(ground.server.log),
    abortOnError: false,
  });
  installHttp(app, ground);
  await app.listen(0, '127.0.0.1');
  app.get(Health).serve();
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, ground, origin: `http://127.0.0.1:${port}`, port, gate: app.get(Gate), health: app.get(Health), lines };
}
