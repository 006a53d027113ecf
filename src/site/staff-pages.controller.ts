import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { SignInDto } from '../account/account.dto.js';
import { SignInRefused, TooManySignIns } from '../account/account.errors.js';
import { SessionCookies } from '../account/session-cookies.service.js';
import { SignIn } from '../account/sign-in.service.js';
import { DomainError, InvalidInput } from '../platform/domain-error.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { Public } from '../platform/http/route-access.js';
import { frontPath, queuePath } from './addresses.js';
import { signInPage } from './sign-in-page.js';
import { Sites } from './sites.js';

const signInForm = new InputPipe(SignInDto);
const html = 'text/html; charset=utf-8';

/** The staff's door, for people. */
@Controller('staff')
@Public()
export class StaffPagesController {
  constructor(
    private readonly signIn: SignIn,
    private readonly cookies: SessionCookies,
    private readonly sites: Sites,
  ) {}

  @Get('sign-in')
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async door() {
    return signInPage(await this.sites.site(), { email: '', fault: null, retryAfterSeconds: null });
  }

  @Post('sign-in')
  async enter(@Body() fields: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    try {
      const credentials = signInForm.transform(fields, { type: 'body', data: undefined });
      const { session } = await this.signIn.signIn(credentials, this.cookies.clientOf(request));
      this.cookies.set(reply, session);
      return reply.code(303).header('location', queuePath).send();
    } catch (error) {
      return this.turnAway(error, fields, reply);
    }
  }

  @Post('sign-out')
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.signIn.signOut(this.cookies.secretIn(request));
    this.cookies.clear(reply);
    return reply.code(303).header('cache-control', 'no-store').header('location', frontPath).send();
  }

  /** The form again, with the address as it was typed. What is not about this form flies on. */
  private async turnAway(error: unknown, fields: unknown, reply: FastifyReply) {
    const status = refusalOf(error);
    if (status === null) throw error;
    const retryAfterSeconds = (error as DomainError).retryAfterSeconds ?? null;
    if (status === 401) reply.header('www-authenticate', 'Bearer');
    if (retryAfterSeconds !== null) reply.header('retry-after', String(retryAfterSeconds));
    const fault = status === 429 ? 'too-many' : 'refused';
    const page = signInPage(await this.sites.site(), { email: typedEmail(fields), fault, retryAfterSeconds });
    return reply.code(status).type(html).send(page);
  }
}

function refusalOf(error: unknown): 401 | 422 | 429 | null {
  if (error instanceof SignInRefused) return 401;
  if (error instanceof TooManySignIns) return 429;
  return error instanceof InvalidInput ? 422 : null;
}

function typedEmail(fields: unknown): string {
  const { email } = (fields ?? {}) as { email?: unknown };
  return typeof email === 'string' && email.length <= 254 ? email : '';
}
