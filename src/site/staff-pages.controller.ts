import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type z } from 'zod';
import { PasskeySignInDto, SecondStepDto, SignInDto } from '../account/account.dto.js';
import { SessionCookies } from '../account/session-cookies.service.js';
import { type SignedIn, SignIn } from '../account/sign-in.service.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { Public } from '../platform/http/route-access.js';
import { frontPath, queuePath } from './addresses.js';
import { StaffDoorPages } from './staff-door-pages.js';

const read = <Schema extends z.ZodType>(schema: Schema, fields: unknown) =>
  new InputPipe(schema).transform(fields, { type: 'body', data: undefined });

/** The staff's door, for people. */
@Controller('staff')
@Public()
export class StaffPagesController {
  constructor(
    private readonly signIn: SignIn,
    private readonly cookies: SessionCookies,
    private readonly pages: StaffDoorPages,
  ) {}

  @Get('sign-in')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  door() {
    return this.pages.door();
  }

  @Post('sign-in')
  enter(@Body() fields: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.open(reply, fields, () => this.signIn.signIn(read(SignInDto, fields), this.cookies.clientOf(request)));
  }

  @Post('sign-in/code')
  second(@Body() fields: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.open(reply, fields, () =>
      this.signIn.withCode(read(SecondStepDto, fields), this.cookies.clientOf(request)),
    );
  }

  @Post('sign-in/passkey')
  byPasskey(@Body() fields: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.open(reply, fields, () =>
      this.signIn.withPasskey(read(PasskeySignInDto, fields), this.cookies.clientOf(request)),
    );
  }

  @Post('sign-out')
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.signIn.signOut(this.cookies.secretIn(request));
    this.cookies.clear(reply);
    return reply.code(303).header('cache-control', 'no-store').header('location', frontPath).send();
  }

  /** What is not about these forms flies on. */
  private async open(reply: FastifyReply, fields: unknown, enter: () => Promise<SignedIn>) {
    reply.header('cache-control', 'no-store');
    try {
      this.cookies.set(reply, (await enter()).session);
      return reply.code(303).header('location', queuePath).send();
    } catch (error) {
      const turned = await this.pages.turnedAway(error, fields);
      if (!turned) throw error;
      if (turned.status === 401) reply.header('www-authenticate', 'Bearer');
      if (turned.retryAfterSeconds !== null) reply.header('retry-after', String(turned.retryAfterSeconds));
      return reply.code(turned.status).type('text/html; charset=utf-8').send(turned.page);
    }
  }
}
