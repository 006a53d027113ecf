import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Visitors } from '../platform/http/visitors.js';
import { AccountQueries } from './account.queries.js';
import { ApiToken } from './api-token.entity.js';
import { NewPasswords } from './new-passwords.service.js';
import { Passwords } from './passwords.js';
import { Persons } from './persons.queries.js';
import { SessionCookies } from './session-cookies.service.js';
import { Sessions } from './sessions.service.js';
import { SetUp } from './set-up.service.js';
import { SignIn } from './sign-in.service.js';
import { SignInPace } from './sign-in-pace.js';
import { StaffMember } from './staff-member.entity.js';
import { StaffRegister } from './staff-register.js';
import { StaffService } from './staff.service.js';
import { StaffSession } from './staff-session.entity.js';
import { StaffSessionController } from './staff-session.controller.js';
import { StaffSetupLink } from './staff-setup-link.entity.js';
import { StaffVisitors } from './staff-visitors.js';
import { Tokens } from './tokens.service.js';

/** Who works here. */
@Module({
  imports: [TypeOrmModule.forFeature([StaffMember, StaffSession, StaffSetupLink, ApiToken])],
  controllers: [StaffSessionController],
  providers: [
    AccountQueries,
    NewPasswords,
    Passwords,
    Persons,
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
    NewPasswords,
    Persons,
    SessionCookies,
    Sessions,
    SetUp,
    SignIn,
    StaffService,
    Tokens,
    Visitors,
  ],
})
export class AccountModule {}
