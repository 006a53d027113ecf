import { Body, Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { clientKeyOf } from '../platform/http/client-address.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { May } from './abilities.js';
import { AddPasskeyDto, ConfirmCodeDto, FreshPasswordDto } from './account.dto.js';
import { Authenticators } from './authenticators.service.js';
import { FreshPasswords } from './fresh-passwords.service.js';
import { Passkeys } from './passkeys.service.js';
import { toSecondFactorsJson } from './second-factor.view.js';
import { SecondFactorQueries } from './second-factors.queries.js';
import { SecondFactors } from './second-factors.service.js';

const Fresh = new InputPipe(FreshPasswordDto);

/** What somebody shows besides their password. Whatever changes it asks for the password again. */
@Controller('api/v1/staff/second-factor')
@May('keep-own-account', { people: true, confined: true })
export class SecondFactorController {
  constructor(
    private readonly passwords: FreshPasswords,
    private readonly queries: SecondFactorQueries,
    private readonly factors: SecondFactors,
    private readonly authenticators: Authenticators,
    private readonly passkeys: Passkeys,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async read(@CurrentActor() member: Visitor) {
    return toSecondFactorsJson(await this.queries.of(member));
  }

  @Post('authenticator')
  @Header('cache-control', 'no-store')
  async offerAuthenticator(
    @Body(Fresh) { password }: FreshPasswordDto,
    @CurrentActor() member: Visitor,
    @Req() request: FastifyRequest,
  ) {
    await this.passwords.assert(member, password, clientKeyOf(request));
    return this.authenticators.offer(member);
  }

  @Post('authenticator/confirmation')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async confirmAuthenticator(
    @Body(new InputPipe(ConfirmCodeDto)) { code }: ConfirmCodeDto,
    @CurrentActor() member: Visitor,
  ) {
    return { recoveryCodes: await this.authenticators.confirm(member, code) };
  }

  @Post('authenticator/removal')
  @HttpCode(204)
  async removeAuthenticator(
    @Body(Fresh) { password }: FreshPasswordDto,
    @CurrentActor() member: Visitor,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.passwords.assert(member, password, clientKeyOf(request));
    await this.authenticators.remove(member);
  }

  @Post('passkey-offers')
  @Header('cache-control', 'no-store')
  async offerPasskey(
    @Body(Fresh) { password }: FreshPasswordDto,
    @CurrentActor() member: Visitor,
    @Req() request: FastifyRequest,
  ) {
    await this.passwords.assert(member, password, clientKeyOf(request));
    return this.passkeys.offer(member);
  }

  @Post('passkeys')
  @Header('cache-control', 'no-store')
  async addPasskey(@Body(new InputPipe(AddPasskeyDto)) made: AddPasskeyDto, @CurrentActor() member: Visitor) {
    return { recoveryCodes: await this.passkeys.add(member, made) };
  }

  @Post('passkeys/:id/removal')
  @HttpCode(204)
  async removePasskey(
    @Param('id', IdPipe) id: string,
    @Body(Fresh) { password }: FreshPasswordDto,
    @CurrentActor() member: Visitor,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.passwords.assert(member, password, clientKeyOf(request));
    await this.passkeys.remove(member, id);
  }

  @Post('recovery-codes')
  @Header('cache-control', 'no-store')
  async renewRecoveryCodes(
    @Body(Fresh) { password }: FreshPasswordDto,
    @CurrentActor() member: Visitor,
    @Req() request: FastifyRequest,
  ) {
    await this.passwords.assert(member, password, clientKeyOf(request));
    return { recoveryCodes: await this.factors.renewRecoveryCodes(member) };
  }
}
