import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Visitors } from '../platform/http/visitors.js';
import { Settings } from '../platform/settings/settings.js';
import { AccountQueries } from './account.queries.js';
import { ApiToken } from './api-token.entity.js';
import { Authenticators } from './authenticators.service.js';
import { FreshPasswords } from './fresh-passwords.service.js';
import { NewPasswords } from './new-passwords.service.js';
import { OpenSessions } from './open-sessions.service.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { Passkeys } from './passkeys.service.js';
import { Passwords } from './passwords.js';
import { Persons } from './persons.queries.js';
import { RecoveryCodes } from './recovery-codes.service.js';
import { RelyingParty } from './relying-party.js';
import { SecondFactorController } from './second-factor.controller.js';
import { secondFactorSetting } from './second-factor-setting.js';
import { SecondFactorQueries } from './second-factors.queries.js';
import { SecondFactors } from './second-factors.service.js';
import { SecondStep } from './second-step.service.js';
import { SessionCookies } from './session-cookies.service.js';
import { Sessions } from './sessions.service.js';
import { SetUp } from './set-up.service.js';
import { SignIn } from './sign-in.service.js';
import { SignInPace } from './sign-in-pace.js';
import { SpentPasskeyChallenge } from './spent-passkey-challenge.entity.js';
import { StaffAuthenticator } from './staff-authenticator.entity.js';
import { StaffMember } from './staff-member.entity.js';
import { StaffPasskey } from './staff-passkey.entity.js';
import { StaffRecoveryCode } from './staff-recovery-code.entity.js';
import { StaffRegister } from './staff-register.js';
import { StaffService } from './staff.service.js';
import { StaffSession } from './staff-session.entity.js';
import { StaffSessionController } from './staff-session.controller.js';
import { StaffSetupLink } from './staff-setup-link.entity.js';
import { StaffVisitors } from './staff-visitors.js';
import { Tokens } from './tokens.service.js';

/** Who works here. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      StaffMember,
      StaffSession,
      StaffSetupLink,
      StaffAuthenticator,
      StaffPasskey,
      StaffRecoveryCode,
      SpentPasskeyChallenge,
      ApiToken,
    ]),
  ],
  controllers: [OwnSessionsController, SecondFactorController, StaffSessionController],
  providers: [
    AccountQueries,
    Authenticators,
    FreshPasswords,
    NewPasswords,
    OpenSessions,
    PasskeyChallenges,
    Passkeys,
    Passwords,
    Persons,
    RecoveryCodes,
    RelyingParty,
    SecondFactorQueries,
    SecondFactors,
    SecondStep,
    SessionCookies,
    Sessions,
    SetUp,
    SignIn,
    SignInPace,
    StaffRegister,
    StaffService,
    Tokens,
    { provide: Visitors, useClass: StaffVisitors },
  ],
  exports: [
    AccountQueries,
    Authenticators,
    FreshPasswords,
    NewPasswords,
    Persons,
    OpenSessions,
    Passkeys,
    RelyingParty,
    SecondFactorQueries,
    SecondFactors,
    SessionCookies,
    Sessions,
    SetUp,
    SignIn,
    StaffService,
    Tokens,
    Visitors,
  ],
})
export class AccountModule {
  constructor(settings: Settings) {
    settings.define(secondFactorSetting);
  }
}
