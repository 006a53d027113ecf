import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { May } from '../account/abilities.js';
import { AddPasskeyDto, ConfirmCodeDto, FreshPasswordDto } from '../account/account.dto.js';
import { Authenticators } from '../account/authenticators.service.js';
import { FreshPasswords } from '../account/fresh-passwords.service.js';
import { OpenSessions } from '../account/open-sessions.service.js';
import { Passkeys } from '../account/passkeys.service.js';
import { SecondFactors } from '../account/second-factors.service.js';
import { clientKeyOf } from '../platform/http/client-address.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { securityPath, withQuery } from './addresses.js';
import { deeds, type SecurityDeed } from './staff-security-page.js';
import { StaffSecurityPages } from './staff-security-pages.js';

const DoneDto = z.strictObject({ done: z.enum(Object.keys(deeds) as SecurityDeed[]).optional() });
const fresh = new InputPipe(FreshPasswordDto);
const read = <Schema extends z.ZodType>(schema: Schema, fields: unknown) =>
  new InputPipe(schema).transform(fields, { type: 'body', data: undefined });

/** How one signs in oneself, as forms. */
@Controller('staff/security')
@May('keep-own-account', { people: true, confined: true })
export class StaffSecurityController {
  constructor(
    private readonly passwords: FreshPasswords,
    private readonly factors: SecondFactors,
    private readonly authenticators: Authenticators,
    private readonly passkeys: Passkeys,
    private readonly sessions: OpenSessions,
    private readonly pages: StaffSecurityPages,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  show(@Query(new InputPipe(DoneDto)) { done }: z.infer<typeof DoneDto>, @CurrentActor() member: Visitor) {
    return this.pages.page(member, { done: done ?? null });
  }

  @Post('authenticator')
  offerAuthenticator(
    @Body() fields: unknown,
    @CurrentActor() member: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.afterPassword('authenticator-on', fields, member, request, reply, async () =>
      send(reply, await this.pages.authenticatorStep(member, await this.authenticators.offer(member))),
    );
  }

  @Post('authenticator/confirmation')
  async confirmAuthenticator(@Body() fields: unknown, @CurrentActor() member: Visitor, @Res() reply: FastifyReply) {
    try {
      const codes = await this.authenticators.confirm(member, read(ConfirmCodeDto, fields).code);
      return await this.added(reply, member, codes, 'authenticator-on');
    } catch (error) {
      const page = await this.pages.wrongCode(member, error);
      if (!page) throw error;
      return send(reply, page, 422);
    }
  }

  @Post('authenticator/removal')
  removeAuthenticator(
    @Body() fields: unknown,
    @CurrentActor() member: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.afterPassword('authenticator-off', fields, member, request, reply, async () => {
      await this.authenticators.remove(member);
      return back(reply, 'authenticator-off');
    });
  }

  @Post('passkeys/new')
  offerPasskey(
    @Body() fields: unknown,
    @CurrentActor() member: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.afterPassword('passkey', fields, member, request, reply, async () =>
      send(reply, await this.pages.passkeyStep(member, await this.passkeys.offer(member))),
    );
  }

  @Post('passkeys')
  async addPasskey(@Body() fields: unknown, @CurrentActor() member: Visitor, @Res() reply: FastifyReply) {
    try {
      return await this.added(
        reply,
        member,
        await this.passkeys.add(member, read(AddPasskeyDto, fields)),
        'passkey-added',
      );
    } catch (error) {
      const page = await this.pages.refusedPasskey(member, error);
      if (!page) throw error;
      return send(reply, page, 422);
    }
  }

  @Post('passkeys/:id/removal')
  removePasskey(
    @Param('id', IdPipe) id: string,
    @Body() fields: unknown,
    @CurrentActor() member: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.afterPassword(`remove-${id}`, fields, member, request, reply, async () => {
      await this.passkeys.remove(member, id);
      return back(reply, 'passkey-removed');
    });
  }

  @Post('recovery-codes')
  renewRecoveryCodes(
    @Body() fields: unknown,
    @CurrentActor() member: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.afterPassword('codes', fields, member, request, reply, async () =>
      send(reply, await this.pages.codes(member, await this.factors.renewRecoveryCodes(member))),
    );
  }

  @Post('sessions/others/end')
  async endOthers(@CurrentActor() member: Visitor, @Res() reply: FastifyReply) {
    await this.sessions.signOutElsewhere(member);
    return back(reply, 'others-ended');
  }

  @Post('sessions/:id/end')
  async end(@Param('id', IdPipe) id: string, @CurrentActor() member: Visitor, @Res() reply: FastifyReply) {
    await this.sessions.end(member, member.id, id);
    return back(reply, 'session-ended');
  }

  /** The page again, with the form open, when the password is wrong or the change is refused. */
  private async afterPassword(
    what: string,
    fields: unknown,
    member: Visitor,
    request: FastifyRequest,
    reply: FastifyReply,
    then: () => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    try {
      const { password } = fresh.transform(fields, { type: 'body', data: undefined });
      await this.passwords.assert(member, password, clientKeyOf(request));
      return await then();
    } catch (error) {
      const refused = await this.pages.refused(member, what, error);
      if (!refused) throw error;
      return send(reply, refused.page, refused.status);
    }
  }

  private async added(reply: FastifyReply, member: Visitor, codes: readonly string[] | null, deed: SecurityDeed) {
    return codes === null ? back(reply, deed) : send(reply, await this.pages.codes(member, codes));
  }
}

function send(reply: FastifyReply, page: string, status = 200): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
}

function back(reply: FastifyReply, done: SecurityDeed): FastifyReply {
  return reply
    .code(303)
    .header('cache-control', 'no-store')
    .header('location', withQuery(securityPath, { done }))
    .send();
}
