import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { May } from '../account/abilities.js';
import { NewTokenDto } from '../account/account.dto.js';
import { RoleBeyondMember, StaffDisabled, StaffMissing } from '../account/account.errors.js';
import { AccountQueries } from '../account/account.queries.js';
import { InvalidInput } from '../platform/domain-error.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { tokensPath, withQuery } from './addresses.js';
import { formFields } from './rules-form.js';
import { Sites } from './sites.js';
import { secretOncePage } from './staff-people-page.js';
import { staffTokensPage, type TypedToken } from './staff-tokens-page.js';
import { StaffTokens } from './staff-tokens.service.js';
import { tokenIn, typedToken } from './staff-typed-work.js';

const html = 'text/html; charset=utf-8';
const RevokedDto = z.strictObject({ revoked: z.literal('yes').optional() });
const newToken = new InputPipe(NewTokenDto);

/** Tokens for programs, as forms. */
@Controller('staff/tokens')
@May('manage-staff')
export class StaffTokensPageController {
  constructor(
    private readonly tokens: StaffTokens,
    private readonly queries: AccountQueries,
    private readonly sites: Sites,
  ) {}

  @Get()
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  list(@Query(new InputPipe(RevokedDto)) { revoked }: z.infer<typeof RevokedDto>, @CurrentActor() staff: Visitor) {
    return this.page(staff, typedToken({}), { revoked: revoked === 'yes' });
  }

  @Post()
  async issue(@Body() body: unknown, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    reply.header('cache-control', 'no-store').type(html);
    const typed = typedToken(formFields(body));
    try {
      const wanted = newToken.transform(tokenIn(typed), { type: 'body', data: undefined });
      const { token, name, expiresAt } = await this.tokens.issue(wanted, staff);
      const about = `For ${name}. A program sends it as “Authorization: Bearer …”.`;
      const view = {
        title: 'A new token',
        about,
        secret: token,
        until: expiresAt,
        back: tokensPath,
        current: 'tokens',
      } as const;
      return reply.code(200).send(secretOncePage(await this.sites.site(), staff, view));
    } catch (error) {
      const faults = sentencesOf(error);
      if (!faults) throw error;
      return reply.code(422).send(await this.page(staff, typed, { faults }));
    }
  }

  @Post(':id/revoke')
  async revoke(@Param('id', IdPipe) id: string, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    await this.tokens.revoke(id, staff);
    const location = withQuery(tokensPath, { revoked: 'yes' });
    return reply.code(303).header('cache-control', 'no-store').header('location', location).send();
  }

  private async page(
    staff: Visitor,
    typed: TypedToken,
    { revoked = false, faults = [] }: { revoked?: boolean; faults?: readonly string[] },
  ): Promise<string> {
    const [tokens, people, site] = await Promise.all([this.queries.tokens(), this.queries.staff(), this.sites.site()]);
    return staffTokensPage(site, { staff, tokens, people, typed, revoked, faults });
  }
}

function sentencesOf(error: unknown): string[] | null {
  if (error instanceof InvalidInput) return error.faults.map(({ message }) => message);
  const known = error instanceof RoleBeyondMember || error instanceof StaffDisabled || error instanceof StaffMissing;
  return known ? [error.message] : null;
}
