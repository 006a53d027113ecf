import { PasskeySignInDto, SignInDto } from '../../../account/account.dto.js';
import {
  PasskeysNotHere,
  PasswordsBusy,
  SecondFactorNeeded,
  SecondFactorRefused,
  SignInRefused,
  TooManyCodes,
  TooManySignIns,
} from '../../../account/account.errors.js';
import { type Chapter } from '../operation.js';
import { noticeOperations } from './notices.js';
import { PasskeyOffer, SignedIn } from '../shapes/staff.shapes.js';
import { shapes } from '../shapes/values.js';
import { ownAccount } from './own-account.js';
import { staffMembers, staffTokens } from './staff-members.js';

const Credentials = SignInDto.register(shapes, {
  id: 'Credentials',
  fields: { code: 'Of the authenticator app, or a recovery code; where the member has a second factor.' },
});
const PasskeyAnswer = PasskeySignInDto.register(shapes, { id: 'PasskeyAnswer' });

export const staff: Chapter = {
  name: 'Staff',
  description:
    'Signing in and out for programs that act for a person. Other programs send a bearer token and need no session.',
  operations: [
    {
      method: 'post',
      path: '/api/v1/staff/session',
      id: 'signIn',
      summary: 'Sign in',
      description:
        'An address that nobody has, a wrong password and a disabled member get the same answer. Only the right password is told `second-factor-needed`.',
      access: 'public',
      body: Credentials,
      answer: { status: 201, description: 'Signed in: the cookie is set.', shape: SignedIn },
      refusals: [
        new SignInRefused(),
        new SecondFactorNeeded(''),
        new SecondFactorRefused(),
        new TooManySignIns(60),
        new TooManyCodes(3600),
        new PasswordsBusy(),
      ],
    },
    {
      method: 'post',
      path: '/api/v1/staff/session/passkey-offers',
      id: 'offerPasskeySignIn',
      summary: 'A question for a passkey',
      access: 'public',
      answer: { status: 201, description: 'For `navigator.credentials.get`.', shape: PasskeyOffer },
      refusals: [new PasskeysNotHere()],
    },
    {
      method: 'post',
      path: '/api/v1/staff/session/passkey',
      id: 'signInWithPasskey',
      summary: 'Sign in with a passkey',
      description: 'Needs neither address nor password. Each question can be answered once.',
      access: 'public',
      body: PasskeyAnswer,
      answer: { status: 201, description: 'Signed in: the cookie is set.', shape: SignedIn },
      refusals: [new SignInRefused(), new TooManySignIns(60), new PasskeysNotHere()],
    },
    {
      method: 'delete',
      path: '/api/v1/staff/session',
      id: 'signOut',
      summary: 'Sign out',
      description:
        'Ends the session of the cookie at once. Also for whoever is not signed in: afterwards they are not.',
      access: 'public',
      answer: { status: 204, description: 'Signed out.', shape: null },
    },
    ...ownAccount,
    ...noticeOperations,
    ...staffMembers,
    ...staffTokens,
  ],
};
