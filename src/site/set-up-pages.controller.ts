import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { ChoosePasswordDto } from '../account/account.dto.js';
import { SetUpLinkSpent } from '../account/account.errors.js';
import { SetUp } from '../account/set-up.service.js';
import { setUpPath } from '../account/staff.view.js';
import { InvalidInput } from '../platform/domain-error.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { Public } from '../platform/http/route-access.js';
import { signInPath } from './addresses.js';
import { setUpPage } from './set-up-page.js';
import { Sites } from './sites.js';

const passwordForm = new InputPipe(ChoosePasswordDto);

/**
 * Where a new member of staff chooses a password. The address is the secret, so it goes to no other site: `same-origin`, and not
 * `no-referrer`, under which a browser sends its own form with `Origin: null` and the Origin check could not tell it from a foreign one.
 */
@Controller('staff/set-up')
@Public()
export class SetUpPagesController {
  constructor(
    private readonly setUp: SetUp,
    private readonly sites: Sites,
  ) {}

  @Get(':token')
  @Header('referrer-policy', 'same-origin')
  @Header('cache-control', 'no-store')
  welcome(@Param('token') token: string, @Res() reply: FastifyReply) {
    return this.show(reply, token, null);
  }

  @Post(':token')
  @Header('referrer-policy', 'same-origin')
  @Header('cache-control', 'no-store')
  async choose(@Param('token') token: string, @Body() fields: unknown, @Res() reply: FastifyReply) {
    try {
      const { password } = passwordForm.transform(fields, { type: 'body', data: undefined });
      await this.setUp.choosePassword(token, password);
      return reply.code(303).header('location', signInPath).send();
    } catch (error) {
      if (error instanceof InvalidInput)
        return this.show(reply.code(422), token, error.faults[0]?.message ?? error.message);
      if (error instanceof SetUpLinkSpent) return this.show(reply, token, null);
      throw error;
    }
  }

  /** A link that is spent is a page of its own: 410, and the way to a new one. */
  private async show(reply: FastifyReply, token: string, fault: string | null) {
    const site = await this.sites.site();
    const invitee = await this.setUp.invitee(token).catch((error: unknown) => {
      if (error instanceof SetUpLinkSpent) return null;
      throw error;
    });
    if (invitee === null) reply.code(410);
    const action = invitee === null ? null : setUpPath(token);
    return reply.type('text/html; charset=utf-8').send(setUpPage(site, { action, name: invitee?.name ?? '', fault }));
  }
}
