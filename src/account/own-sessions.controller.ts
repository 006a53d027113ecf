import { Controller, Delete, Get, Header, HttpCode, Param } from '@nestjs/common';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { May } from './abilities.js';
import { OpenSessions, toSessionJson } from './open-sessions.service.js';

/** Where one is signed in oneself. */
@Controller('api/v1/staff/sessions')
@May('keep-own-account', { people: true, confined: true })
export class OwnSessionsController {
  constructor(private readonly sessions: OpenSessions) {}

  @Get()
  @Header('cache-control', 'no-store')
  async list(@CurrentActor() member: Visitor) {
    const sessions = await this.sessions.of(member.id);
    return { items: sessions.map((session) => toSessionJson(session, member.sessionId)), next: null };
  }

  /** Everywhere but here. */
  @Delete()
  @HttpCode(204)
  async endOthers(@CurrentActor() member: Visitor): Promise<void> {
    await this.sessions.signOutElsewhere(member);
  }

  @Delete(':id')
  @HttpCode(204)
  async end(@Param('id', IdPipe) id: string, @CurrentActor() member: Visitor): Promise<void> {
    await this.sessions.end(member, member.id, id);
  }
}
