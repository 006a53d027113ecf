import { Controller, Get, Header, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { type FastifyReply } from 'fastify';
import { Health, type Readiness } from './health.js';
import { Public } from './route-access.js';

/** For balancers and supervisors. They never wait at a door, since a busy house is not a sick one. */
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  /** The process turns; whether it can serve is another question. */
  @Public()
  @RouteConfig({ admission: 'exempt' })
  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Public()
  @RouteConfig({ admission: 'exempt' })
  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: Readiness }> {
    const status = await this.health.readiness();
    reply.code(status === 'ready' || status === 'degraded' ? 200 : 503);
    return { status };
  }
}
