import { Body, Controller, Delete, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { InputPipe } from '../platform/http/input-pipe.js';
import { Public } from '../platform/http/route-access.js';
import { PasskeySignInDto, SignInDto } from './account.dto.js';
import { Passkeys } from './passkeys.service.js';
import { SessionCookies } from './session-cookies.service.js';
import { SignIn } from './sign-in.service.js';

/** Signing in and out for programs that act for a person; others use a token. */
@Controller('api/v1/staff/session')
@Public()
export class StaffSessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly passkeys: Passkeys,
    private readonly cookies: SessionCookies,
  ) {}

  @Post()
  @Header('cache-control', 'no-store')
  async begin(
    @Body(new InputPipe(SignInDto)) credentials: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { name, role, session } = await this.signIn.signIn(credentials, this.cookies.clientOf(request));
    this.cookies.set(reply, session);
    return { name, role, expiresAt: session.expiresAt.toISOString() };
  }

  /** A question for the device that keeps the passkey. */
  @Post('passkey-offers')
  @Header('cache-control', 'no-store')
  offer() {
    return this.passkeys.signInOffer();
  }

  @Post('passkey')
  @Header('cache-control', 'no-store')
  async beginWithPasskey(
    @Body(new InputPipe(PasskeySignInDto)) answer: PasskeySignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { name, role, session } = await this.signIn.withPasskey(answer, this.cookies.clientOf(request));
    this.cookies.set(reply, session);
    return { name, role, expiresAt: session.expiresAt.toISOString() };
  }

  /** Also for whoever is not signed in (any more): afterwards they are not. */
  @Delete()
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIn.signOut(this.cookies.secretIn(request));
    this.cookies.clear(reply);
  }
}
